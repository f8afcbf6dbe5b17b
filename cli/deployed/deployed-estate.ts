import { TYPES } from '../../constructs/registry';
import type { Path } from '../../domain/rule';
import type { Estate } from '../../model/model';
import type { HeldResource } from '../../plan';
import { estatePathOfName } from '../../stacks/problems/estate-path';
import { heldValue } from './held-value';
import { keptAttributes } from './kept';
import { dataAt } from '../../domain/schema/walk';

/** What states hold, by stack. */
export type Held = ReadonlyMap<string, readonly HeldResource[]>;

/**
 * The estate as it will be after the next deployment: with the deployed value wherever it differs from the written one and no deployment
 * changes it. The same object where nothing differs.
 */
export function deployedEstate(estate: Estate, held: Held): Estate {
  return [...held].reduce(
    (all, [stack, resources]) => resources.flatMap((one) => keptValues(estate, stack, one)).reduce((so, kept) => withValue(so, kept), all),
    estate,
  );
}

const asItIs = (held: unknown): unknown => held;

interface Kept {
  readonly path: Path;
  readonly value: unknown;
}

function keptValues(estate: Estate, stack: string, { type, name, attributes }: HeldResource): Kept[] {
  const written = Object.entries(TYPES[type]?.written ?? {});
  const kept = keptAttributes(type);
  const rows = written.filter(([attribute]) => kept.has(/^[^.[]+/.exec(attribute)?.[0] ?? ''));
  if (rows.length === 0) return [];
  const thing = estatePathOfName(stack, name, estate);
  return rows.flatMap(([attribute, { at, value: asModel = asItIs }]) => {
    const path = [...thing, ...at];
    const raw = heldValue(attributes, attribute);
    const [declared, deployed] = [dataAt(estate, path), raw === undefined || raw === null ? undefined : asModel(raw)];
    return deployed === undefined || typeof declared !== typeof deployed || isAlike(declared, deployed) ? [] : [{ path, value: deployed }];
  });
}

/** A service answers a longer version than it was asked for. */
const isAlike = (declared: unknown, deployed: unknown): boolean =>
  declared === deployed ||
  (typeof deployed === 'string' && /^\d+(\.\d+)+$/.test(String(declared)) && /^[.-]/.test(deployed.replace(String(declared), '')));

type Branch = Readonly<Record<string, unknown>>;

/** A copy with one value changed; everything beside the path is shared. */
function withValue<T>(root: T, { path: [step, ...rest], value }: Kept): T {
  if (step === undefined) return value as T;
  return { ...root, [step]: withValue((root as Branch)[step], { path: rest, value }) };
}
