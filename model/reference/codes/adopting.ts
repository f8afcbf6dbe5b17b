import type { CodeRow } from '../code-row';

/** What is told of things that exist: the list that names them, and `adopted.yaml`. */
export const ADOPTING_CODES: readonly CodeRow[] = [
  { code: 'adopt.environment.unknown', means: 'there is no environment of the name in an account' },
  { code: 'adopt.list.missing', means: 'the list of what exists is not there' },
  {
    code: 'adopt.list.unusable',
    means: 'a list of what exists is neither YAML with objects nor a Terraform state, or an entry lacks its type or id',
  },
  { code: 'adopt.list.twice', means: 'a thing is listed twice' },
  { code: 'adopt.impossible', means: 'a thing cannot be adopted, for the reason that is told' },
  { code: 'adopt.taken', means: 'another stack or estate has the thing' },
  { code: 'adopt.region', means: 'a thing is in another region than its environment' },
  { code: 'adopt.attributes.missing', means: 'a list does not tell enough of a thing to describe it' },
  { code: 'adopt.business.missing', means: 'a thing is of no business' },
  { code: 'adopt.business.unknown', means: 'a thing is of a business that has no file, and nobody says who answers for it' },
  {
    code: 'adopt.business.profile',
    means: 'a business has the section of a thing from its profile, and what its own file said would take its place',
  },
  { code: 'adopt.parent.missing', means: 'a thing belongs to another that is not in the list' },
  { code: 'adopt.kafka.second', means: 'an environment shares one Kafka instance, and this would be another' },
  { code: 'adopt.kafka.edition', means: 'a Kafka instance is not serverless, and so has no words in an estate' },
  { code: 'adopt.kafka.other', means: 'a topic or group is on another instance than its environment shares' },
  { code: 'adopt.nothing', means: 'nothing in the list can be adopted' },
  { code: 'adoption.list', means: 'adopted.yaml is not a list' },
  { code: 'adoption.shape', means: 'an entry of adopted.yaml is not a map' },
  { code: 'adoption.key.unknown', means: 'an entry of adopted.yaml has a key that there is not' },
  { code: 'adoption.resource.form', means: 'the resource of an entry of adopted.yaml is not written as stack/address' },
  { code: 'adoption.id.missing', means: 'an entry of adopted.yaml has no id' },
  { code: 'adoption.keep.form', means: 'what an entry of adopted.yaml keeps is not a list of attributes' },
  { code: 'adoption.attributes.form', means: 'the attributes of an entry of adopted.yaml are not a map' },
  { code: 'adoption.twice', means: 'adopted.yaml names one thing twice' },
  { code: 'adoption.undescribed', means: 'an entry of adopted.yaml names what nothing describes' },
  { code: 'deploy.import.missing', means: 'what is to be adopted is not there' },
];
