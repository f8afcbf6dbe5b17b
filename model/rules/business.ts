import { RESERVED_OWNERS } from '../../domain/names/scheme';
import { suggestion } from '../../domain/nearest';
import { rule } from './rule';

/** Which businesses there are, and where they run. */
export const BUSINESS_RULES = [
  rule({
    code: 'business.name.reserved',
    holds: 'no business has the name of a stack that every environment has',
    holdsFor: 'estate',
    onKubernetes: true,
    find: ({ folder }) => folder.businesses.filter((name) => RESERVED_OWNERS.includes(name)),
    at: (name) => ['businesses', name],
    message: (_, name) => `no business can be called '${name}', because a stack of every environment is`,
    fix: () => 'rename the file',
  }),
  rule({
    code: 'business.missing',
    holds: 'every business that an environment lists has a file',
    holdsFor: 'environment',
    onKubernetes: true,
    find: ({ folder, environment }) =>
      (folder.lists.get(environment.name) ?? [])
        .map((name, index) => ({ name, index }))
        .filter(({ name }) => !folder.businesses.includes(name)),
    at: ({ index }) => ['businesses', String(index)],
    message: (_, { name }) => `business '${name}' has no file`,
    fix: ({ folder }, { name }) => {
      const known = suggestion(name, folder.businesses, '');
      return known.startsWith('did') ? known : `create businesses/${name}.yaml, or remove it here`;
    },
  }),
  rule({
    code: 'business.twice',
    holds: 'an environment lists a business once',
    holdsFor: 'environment',
    onKubernetes: true,
    find: ({ folder, environment }) =>
      (folder.lists.get(environment.name) ?? [])
        .map((name, index, all) => ({ name, index, first: all.indexOf(name) }))
        .filter(({ index, first }) => first !== index),
    at: ({ index }) => ['businesses', String(index)],
    message: (_, { name }) => `business '${name}' is listed twice`,
    fix: () => 'keep one',
  }),
  rule({
    code: 'business.unused',
    holds: 'every business runs in some environment',
    holdsFor: 'estate',
    severity: 'warning',
    onKubernetes: true,
    find: ({ folder }) =>
      folder.allLists ? folder.businesses.filter((name) => ![...folder.lists.values()].some((list) => list.includes(name))) : [],
    at: (name) => ['businesses', name],
    message: (_, name) => `business '${name}' runs in no environment`,
    fix: (_, name) => `add ${name} to businesses of an environment, or delete the file`,
  }),
];
