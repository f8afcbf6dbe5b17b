import { RESERVED_OWNERS } from '../../domain/names/scheme';
import { leaveOut, write } from '../../domain/fix';
import { nearest } from '../../domain/nearest';
import { DASHED } from '../../domain/schema/collections';
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
    fix: ({ folder, environment }, { name, index }) => {
      const entry = ['businesses', String(index)];
      const meant = nearest(name, folder.businesses);
      if (meant === undefined) return leaveOut(entry, DASHED.pattern.test(name) ? { or: `create businesses/${name}.yaml` } : {});
      const there = folder.lists.get(environment.name)?.includes(meant);
      return there ? leaveOut(entry, { note: `: ${meant} is listed already` }) : write(entry, meant, { guess: true });
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
    fix: (_, { index }) => leaveOut(['businesses', String(index)]),
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
    fix: ({ estate }, name) => {
      const [only = '', ...others] = Object.keys(estate.environments);
      return others.length > 0 || only === ''
        ? `add ${name} to businesses of an environment, or delete the file`
        : write(['environments', only, 'businesses', '-'], name, { or: 'delete the file' });
    },
  }),
];
