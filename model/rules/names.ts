import { PHYSICAL_NAME_RULES } from '../../constructs/core/known/name-rules';
import { stackName } from '../../domain/names/scheme';
import type { Environment, Estate } from '../model';
import { physicalNames, scopeOf, type PhysicalName } from '../names/inventory';
import { fromTable } from './from-table';
import { rule } from './rule';

interface Clash {
  readonly path: readonly string[];
  readonly name: string;
  readonly what: string;
  readonly scope: string;
  /** Where the name is made first. */
  readonly first: string;
}

const place = (path: readonly string[]): string => path.slice(1).join('.');

/** Second and later makers of a name, whoever made it first. */
function clashes(entries: readonly Omit<Clash, 'first'>[]): Clash[] {
  const makers = new Map<string, readonly string[]>();
  return entries.flatMap((entry) => {
    const key = JSON.stringify([entry.what, entry.scope, entry.name]);
    const first = makers.get(key);
    if (first) return first.join() === entry.path.join() ? [] : [{ ...entry, first: place(first) }];
    makers.set(key, entry.path);
    return [];
  });
}

const MADE_NAMES = new WeakMap<Environment, readonly PhysicalName[]>();

/** Every row asks; an environment has thousands. */
function namesIn(estate: string, environment: Environment): readonly PhysicalName[] {
  const known = MADE_NAMES.get(environment) ?? physicalNames(estate, environment);
  MADE_NAMES.set(environment, known);
  return known;
}

/** Rules ask environment by environment; the answer is one for the whole estate. */
const NAME_CLASHES = new WeakMap<Estate, readonly Clash[]>();

function nameClashes(estate: Estate): readonly Clash[] {
  const known = NAME_CLASHES.get(estate);
  if (known) return known;
  const found = clashes(
    Object.values(estate.environments)
      .filter(({ target }) => target === 'alicloud')
      .flatMap((environment) =>
        namesIn(estate.name, environment).map((physical: PhysicalName) => ({
          path: physical.path,
          name: physical.name,
          what: physical.rule.what,
          scope: scopeOf(physical, environment),
        })),
      ),
  );
  NAME_CLASHES.set(estate, found);
  return found;
}

function stackClashes(estate: Estate): Clash[] {
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
    namesIn(estate.name, environment).map(({ rule: form, name, path }) => [path.slice(2), { rule: form, name }]),
  ),
  rule({
    code: 'name.taken',
    holds: 'no two things get the same name where it must be unique',
    holdsFor: 'environment',
    find: ({ estate, environment }) => nameClashes(estate).filter(({ path }) => path[1] === environment.name),
    at: ({ path }) => path.slice(2),
    where: 'key',
    message: (_, { name, what, scope, first }) => `'${name}' must be unique as ${what} in ${scope}, and is already that of ${first}`,
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
