/** What the rules are about, and where it stands in a business's share of Kafka. */
import type { Around, Path } from '../../../domain/rule';
import type { InstanceSubject } from './instance-rules';
import type { KafkaInstanceModel, SharedKafkaModel } from './model';
import { talkers } from './names';
import type { RegionSubject } from './region-rules';
import type { AclSubject, HomeSubject } from './share-rules';

type At<Subject> = readonly [Path, Subject];
interface Share {
  readonly instance?: KafkaInstanceModel;
}

export const instanceOf = ({ instance }: Share): At<InstanceSubject>[] => (instance ? [[['instance'], instance]] : []);

/** The instance is where its environment is. */
export const regionOf = (path: Path, { environment: { region } }: Around): At<RegionSubject>[] => [[path, { region }]];

export const blocksOf = ({ allowedIps }: { readonly allowedIps: readonly string[] }): At<string>[] =>
  allowedIps.map((block, index) => [['allowedIps', String(index)], block]);

const sharedBy = ({ shared }: Around): SharedKafkaModel | undefined => shared as SharedKafkaModel | undefined;

export const homesOf = ({ instance, topics }: Share & { readonly topics: object }, around: Around): At<HomeSubject>[] => [
  [
    [],
    {
      topics: Object.keys(topics),
      home: instance !== undefined || sharedBy(around) !== undefined,
    },
  ],
];

/**
 * Problems point at the business's own instance. The shared instance is written in another file, so without an own one they point at the
 * section.
 */
export function aclsOf({ instance }: Share, around: Around): At<AclSubject>[] {
  const users = talkers(around.workloads);
  if (instance) return [[['instance'], { users, acl: instance.acl, own: true }]];
  const shared = sharedBy(around);
  return shared ? [[[], { users, acl: shared.acl, own: false }]] : [];
}
