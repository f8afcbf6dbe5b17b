import type { Estate } from '../../model/model';
import { type StackRef, allStacks, modelPath } from '../stack-list';

/** Constructs that are named after something that stands elsewhere in the model, by the path of their parent below the stack. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = { 'Kafka/Users': ['access'] };

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
  const found = Object.entries(ELSEWHERE).find(([parent]) => path.startsWith(`${ref.name}/${parent}/`));
  const [start, left] = found ? [[...root, ...found[1]], steps.slice(found[0].split('/').length)] : [root, steps];
  return left.reduce<readonly string[]>((at, step) => [...at, ...stepInto(valueAt(estate, at), step)], start);
}

const valueAt = (root: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isBranch(value) ? value[key] : undefined), root);

/** The keys that lead from `value` to what is called `name`: itself, in other case, or in one of its maps. */
function stepInto(value: unknown, name: string): readonly string[] {
  if (!isBranch(value)) return [];
  const there = ([key, inner]: readonly [string, unknown]): boolean => key.toLowerCase() === name.toLowerCase() && inner !== undefined;
  const own = Object.entries(value).find(there);
  if (own) return [own[0]];
  const map = Object.entries(value).find(([, inner]) => isBranch(inner) && isBranch(inner[name]));
  return map ? [map[0], name] : [];
}
