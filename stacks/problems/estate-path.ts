import { SERVICES } from '../../constructs/registry';
import type { Estate } from '../../model/model';
import { type StackRef, allStacks, modelPath } from '../stack-list';
import { dataAt } from '../../domain/schema/walk';

/** Constructs that are named after something that stands elsewhere in the model, by the path of their parent below the stack. */
const ELSEWHERE = SERVICES.flatMap(({ business }) => Object.entries(business?.elsewhere ?? {}));

type Branch = Readonly<Record<string, unknown>>;
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The path in the model of what a construct was made from, as far as it is known. Constructs are called like the sections and keys that
 * they are made from, so each step that is found in the model is a step of the path; the others are parts of a construct.
 * @param path of the construct, for example `risk-prod/Spark/main/Role`
 * @returns for example `['environments', 'prod', 'businesses', 'risk', 'spark', 'main']`; empty where no stack is called so
 */
export function estatePath(path: string, estate: Estate, stacks: readonly StackRef[] = allStacks(estate)): readonly string[] {
  const [stack, ...steps] = path.split('/');
  const ref = stacks.find(({ name }) => name === stack);
  if (!ref) return [];
  const root = modelPath(ref);
  const found = ELSEWHERE.find(([parent]) => path.startsWith(`${ref.name}/${parent}/`));
  const [start, left] = found ? [[...root, ...found[1]], steps.slice(found[0].split('/').length)] : [root, steps];
  return left.reduce<readonly string[]>((at, step) => [...at, ...stepInto(dataAt(estate, at), step)], start);
}

/**
 * As {@link estatePath}, of a name in Terraform, which is the construct's path below its stack joined with underscores. A key may have
 * underscores, too, so the longest that is found in the model counts.
 * @param name for example `StarRocks_main_Instance`
 */
export function estatePathOfName(stack: string, name: string, estate: Estate): readonly string[] {
  const ref = allStacks(estate).find((one) => one.name === stack);
  return ref ? walk(estate, modelPath(ref), name.split('_')) : [];
}

function walk(estate: Estate, at: readonly string[], words: readonly string[]): readonly string[] {
  if (words.length === 0) return at;
  for (let length = words.length; length > 0; length -= 1) {
    const steps = stepInto(dataAt(estate, at), words.slice(0, length).join('_'));
    if (steps.length > 0) return walk(estate, [...at, ...steps], words.slice(length));
  }
  return walk(estate, at, words.slice(1));
}

/** The keys that lead from `value` to what is called `name`: itself, in other case, or in one of its maps. */
function stepInto(value: unknown, name: string): readonly string[] {
  if (!isBranch(value)) return [];
  const there = ([key, inner]: readonly [string, unknown]): boolean => key.toLowerCase() === name.toLowerCase() && inner !== undefined;
  const own = Object.entries(value).find(there);
  if (own) return [own[0]];
  const map = Object.entries(value).find(([, inner]) => isBranch(inner) && isBranch(inner[name]));
  return map ? [map[0], name] : [];
}
