import { PHYSICAL_NAME_RULES } from '../../constructs/core/known/name-rules';
import { stackName } from '../../domain/names/scheme';
import type { Estate } from '../model';
import { nameClashes, namesIn, templateOf, twice } from '../names/made';
import { fromTable } from './from-table';
import { rule } from './rule';

const place = (path: readonly string[]): string => path.slice(1).join('.');

interface Taken {
  readonly path: readonly string[];
  readonly name: string;
  readonly what: string;
  readonly scope: string;
}

/** Second and later makers of a name, whoever made it first. */
function clashes(entries: readonly Taken[]): (Taken & { readonly first: string })[] {
  return twice(entries, ({ what, scope, name }) => JSON.stringify([what, scope, name])).map(([first, entry]) => ({
    ...entry,
    first: place(first.path),
  }));
}

function stackClashes(estate: Estate): ReturnType<typeof clashes> {
  return clashes(
    Object.values(estate.environments).flatMap((environment) =>
      Object.keys(environment.businesses).map((business) => ({
        path: ['environments', environment.name, 'businesses', business],
        name: stackName(business, environment.name),
        what: 'a stack name',
        scope: 'the estate',
      })),
    ),
  );
}

/** Names as they are made in the cloud: within each service's limits, and nobody's twice. */
export const MADE_NAME_RULES = [
  ...fromTable('environment', PHYSICAL_NAME_RULES, ({ estate, environment }) =>
    namesIn(estate.name, environment)
      .filter((made) => templateOf(estate, environment, made) === undefined)
      .map(({ rule: form, name, path }) => [path.slice(2), { rule: form, name }]),
  ),
  rule({
    code: 'name.taken',
    holds: 'no two things get the same name where it must be unique',
    holdsFor: 'environment',
    find: ({ estate, environment }) =>
      nameClashes(estate).filter(({ second, template }) => template === undefined && second.path[1] === environment.name),
    at: ({ second }) => second.path.slice(2),
    where: 'key',
    message: (_, { first, second, scope }) =>
      `'${second.name}' must be unique as ${second.rule.what} in ${scope}, and is already that of ${place(first.path)}`,
    fix: () => 'rename one of the two',
  }),
  rule({
    code: 'name.stack-taken',
    holds: 'no two stacks have the same name',
    holdsFor: 'environment',
    onKubernetes: true,
    find: ({ estate, environment }) => stackClashes(estate).filter(({ path }) => path[1] === environment.name),
    at: ({ path }) => path.slice(2),
    where: 'key',
    message: (_, { name, first }) => `stack '${name}' is already the one of ${first}`,
    fix: () => 'rename the business or the environment',
  }),
];
