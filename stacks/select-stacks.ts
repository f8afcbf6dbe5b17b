import { suggestion } from '../domain/nearest';
import type { Environment, Estate } from '../model/model';
import { type StackRef, allStacks } from './stack-list';
import { EXIT, Exit } from '../domain/exit';

/** What a user asked for on the command line. */
export interface Selection {
  readonly env?: string;
  readonly stack?: readonly string[];
}

/**
 * The selected stacks, in deployment order. `undescribed` are stacks that only their states know: they are selected by name, or with an
 * environment that nothing describes any more. Exits 1 on a name that is not there, with the nearest that is.
 */
export function selectStacks(estate: Estate, { env, stack }: Selection, undescribed: readonly StackRef[] = []): StackRef[] {
  const gone = env !== undefined && !(env in estate.environments) && undescribed.some(({ environment }) => environment === env);
  if (!gone) environmentsOf(estate, env);
  const known = stack === undefined && !gone ? allStacks(estate) : [...allStacks(estate), ...undescribed];
  const all = known.filter(({ environment }) => env === undefined || environment === env);
  const stacks = env === undefined && stack === undefined ? inTheCloud(estate, all) : all;
  const names = stacks.map(({ name }) => name);
  const missing = (stack ?? []).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Exit(EXIT.input, missing.map((name) => unknown(STACK, name, names, '--stack').message).join('\n'));
  return stack ? stacks.filter(({ name }) => stack.includes(name)) : stacks;
}

/**
 * The stacks that are meant if nobody names an environment: those in the cloud. A local cluster belongs to one engineer, so its stacks have
 * to be named, unless the estate has nothing else.
 */
function inTheCloud(estate: Estate, stacks: readonly StackRef[]): StackRef[] {
  const there = stacks.filter(({ environment }) => estate.environments[environment]?.target !== 'kubernetes');
  return there.length > 0 ? there : [...stacks];
}

/** The environment called `env`, or all. Exits 1 on a name that is not there. */
export function environmentsOf(estate: Estate, env: string | undefined): Environment[] {
  const environments = Object.keys(estate.environments);
  if (env !== undefined && !environments.includes(env)) throw unknown(ENVIRONMENT, env, environments, '--env');
  return Object.values(estate.environments).filter(({ name }) => env === undefined || name === env);
}

/** Exits 1 with every name of `names` that no environment has, with the nearest that is one. */
export function requireEnvironments(estate: Estate, names: readonly string[]): void {
  const known = Object.keys(estate.environments);
  const missing = [...new Set(names)].filter((name) => !known.includes(name));
  if (missing.length > 0) throw new Exit(EXIT.input, missing.map((name) => unknown(ENVIRONMENT, name, known).message).join('\n'));
}

/** The stack called `name`, or the stacks of the business called so. Exits 1 if there is neither. */
export function namedStacks(estate: Estate, name: string, env: string | undefined): StackRef[] {
  const stacks = selectStacks(estate, env === undefined ? {} : { env });
  const found = stacks.filter((stack) => stack.name === name || stack.business === name);
  if (found.length > 0) return found;
  const known = [...new Set(stacks.flatMap((stack) => [stack.name, ...(stack.business === undefined ? [] : [stack.business])]))];
  throw unknown(STACK, name, known, 'the name');
}

const STACK = { code: 'cli.stack.unknown', what: 'stack' };
const ENVIRONMENT = { code: 'cli.environment.unknown', what: 'environment' };

function unknown({ code, what }: typeof STACK, name: string, known: readonly string[], option?: string): Exit {
  const where = option === undefined ? '' : `change ${option}: `;
  return new Exit(EXIT.input, `[${code}] there is no ${what} '${name}'\n  fix: ${where}${suggestion(name, known)}`);
}
