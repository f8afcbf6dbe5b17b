import type { Origins } from '../model';
import type { Path } from '../domain/rule';
import type { RemovalKey } from '../domain/service';
import type { Environment } from '../model/model';
import { sectionsOf } from '../model/sections';
import { ONLY } from '../domain/names/place';
import type { StackRef } from '../stacks/stack-list';

/** Where a key to destroying is written, or would be. */
export interface KeyPlace {
  /** `estate/businesses/risk.yaml:9:1`. */
  readonly place: string;
  /** For example `onRemoval: destroy under spark`. */
  readonly words: string;
}

function partsOf(stack: StackRef, environment: Environment): (RemovalKey & { readonly section: Path })[] {
  const business = environment.businesses[stack.business ?? ''];
  const shared = stack.kind === 'shared' ? sectionsOf(environment.shared, 'shared') : [];
  const sections = business ? sectionsOf(business, 'business') : shared;
  return sections.flatMap(({ service, side, model }) =>
    side.removal(model).map((key) => ({ ...key, section: [...(business ? [] : ['shared']), service.key] })),
  );
}

/** The first key of the resource named `name` in `stack`: its thing's own, or the environment's for what is the environment's. */
export function firstKey(stack: StackRef, environment: Environment, name: string, origins: Origins): KeyPlace | undefined {
  const part = partsOf(stack, environment).find(({ begins }) => name.startsWith(begins));
  if (!part) return keyPlace(origins, ['environments', stack.environment, 'onRemoval'], 'onRemoval: destroy');
  const root = ['environments', stack.environment, ...(stack.business === undefined ? [] : ['businesses', stack.business])];
  const value = stack.business === undefined ? 'destroy' : `{ default: retain, ${stack.environment}: destroy }`;
  return keyPlace(
    origins,
    [...root, ...part.section, ...part.path, 'onRemoval'],
    `onRemoval: ${value} under ${[...part.section, ...part.path].filter((key) => key !== ONLY).join('.')}`,
  );
}

/** The second key: the environment's. */
export const secondKey = (stack: StackRef, origins: Origins): KeyPlace | undefined =>
  keyPlace(origins, ['environments', stack.environment, 'allowDataLoss'], 'allowDataLoss: true');

function keyPlace(origins: Origins, path: readonly string[], words: string): KeyPlace | undefined {
  const origin = origins.origin(path);
  return origin && { place: `${origin.file}:${origin.line}:${origin.column}`, words: `${words} (${origin.file}:${origin.line})` };
}
