import type { Origins } from '../../model';
import type { Path } from '../../domain/rule';
import type { RemovalKey } from '../../domain/service';
import type { Environment } from '../../model/model';
import { sectionsOf } from '../../model/sections';
import { ONLY } from '../../domain/names/place';
import type { PlanInput } from '../../plan';
import type { RequiredEstate } from '../../model/require-estate';
import { type StackRef, allStacks } from '../../stacks/stack-list';

function partsOf(stack: StackRef, environment: Environment): (RemovalKey & { readonly section: Path })[] {
  const business = environment.businesses[stack.business ?? ''];
  const shared = stack.kind === 'shared' ? sectionsOf(environment.shared, 'shared') : [];
  const sections = business ? sectionsOf(business, 'business') : shared;
  return sections.flatMap(({ service, side, model }) =>
    side.removal(model).map((key) => ({ ...key, section: [...(business ? [] : ['shared']), service.key] })),
  );
}

/** How the keys to what is described are given, each with its line. */
export function keysIn({ estate, origins }: Pick<RequiredEstate, 'estate' | 'origins'>): NonNullable<PlanInput['keysTo']> {
  const stacks = allStacks(estate);
  return (stack, address) => {
    const ref = stacks.find(({ name }) => name === stack);
    const environment = ref && estate.environments[ref.environment];
    const name = /^[^.]+\.([\w-]+)/.exec(address)?.[1];
    if (!ref || !environment || name === undefined) return {};
    const first = firstKey(ref, environment, name, origins);
    const second = secondKey(ref, origins);
    return { ...(first === undefined ? {} : { first }), ...(second === undefined ? {} : { second }) };
  };
}

/** The first key of the resource named `name` in `stack`: its thing's own, or the environment's for what is the environment's. */
function firstKey(stack: StackRef, environment: Environment, name: string, origins: Origins): string | undefined {
  const part = partsOf(stack, environment).find(({ begins }) => name.startsWith(begins));
  if (!part) return keyWords(origins, ['environments', stack.environment, 'onRemoval'], 'onRemoval: destroy');
  const root = ['environments', stack.environment, ...(stack.business === undefined ? [] : ['businesses', stack.business])];
  const value = stack.business === undefined ? 'destroy' : `{ default: retain, ${stack.environment}: destroy }`;
  return keyWords(
    origins,
    [...root, ...part.section, ...part.path, 'onRemoval'],
    `onRemoval: ${value} under ${[...part.section, ...part.path].filter((key) => key !== ONLY).join('.')}${without(part)}`,
  );
}

/** What would refuse the key beside it. */
const without = ({ without: options = [] }: RemovalKey): string => (options.length === 0 ? '' : ` and no ${options.join(', no ')}`);

/** The second key: the environment's. */
const secondKey = (stack: StackRef, origins: Origins): string | undefined =>
  keyWords(origins, ['environments', stack.environment, 'allowDataLoss'], 'allowDataLoss: true');

function keyWords(origins: Origins, path: readonly string[], words: string): string | undefined {
  const origin = origins.origin(path);
  return origin && `${words} (${origin.file}:${origin.line})`;
}
