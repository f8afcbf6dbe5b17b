import { SERVICES } from '../constructs/registry';
import type { Origins } from '../model';
import type { Estate } from '../model/model';
import { type StackRef, modelPath } from '../stacks/stack-list';
import { dataAt } from '../domain/schema/walk';

/** One effective value and where it comes from. */
export interface EffectiveValue {
  /** Dotted path below what is described, for example `spark.main.quota`. */
  readonly name: string;
  readonly value: string;
  /** What is deployed, where that differs and no deployment changes it. */
  readonly deployed?: string;
  /** `estate/businesses/risk.yaml:9`, with `default` or what was written before it was scaled. */
  readonly origin: string;
}

/** Parts of an environment that are told with other stacks, or that nobody writes. */
const TOLD_ELSEWHERE: Readonly<Record<StackRef['kind'], readonly string[]>> = {
  bootstrap: ['businesses', 'shared', 'network', 'limits', 'logs', 'names'],
  foundation: ['businesses', 'shared', 'limits', 'names'],
  shared: SERVICES.flatMap(({ key, shared }) => (shared && !shared.schema ? [key] : [])),
  business: [],
};

/** Every value that makes a stack what it is, in the order of the model. `deployed` is the estate with what no deployment changes. */
export function effectiveValues(estate: Estate, origins: Origins, stack: StackRef, deployed: Estate): EffectiveValue[] {
  const path = modelPath(stack);
  const skip = TOLD_ELSEWHERE[stack.kind];
  return leaves(dataAt(estate, path), [])
    .filter(({ at }) => !skip.includes(at[0] ?? ''))
    .map(({ at, value }) => ({
      name: at.join('.'),
      value: value ?? origins.text([...path, ...at]),
      ...deployedText(origins, [...path, ...at], dataAt(estate, [...path, ...at]), dataAt(deployed, [...path, ...at])),
      origin: originText(origins, [...path, ...at]),
    }));
}

const deployedText = (origins: Origins, path: readonly string[], declared: unknown, deployed: unknown): Pick<EffectiveValue, 'deployed'> =>
  typeof declared === 'object' || declared === deployed ? {} : { deployed: origins.textOf(path, deployed) };

/** Values that are no maps; a list is told whole. */
function leaves(value: unknown, at: readonly string[]): { at: readonly string[]; value?: string }[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : [{ at, value: value.join(', ') }];
  if (value === null || typeof value !== 'object') return value === undefined ? [] : [{ at }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...at, key]));
}

function originText(origins: Origins, path: readonly string[]): string {
  const origin = origins.origin(path);
  if (!origin) return '';
  const place = `${origin.file}:${origin.line}`;
  if (origin.how === 'default') return 'default';
  return origin.how === 'scaled' ? `${place} (written: ${origin.written ?? ''})` : place;
}
