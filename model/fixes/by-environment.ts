/** How a value that may be written by environment is changed for some of them. */
import type { Value } from '../../domain/fix';
import type { Path } from '../../domain/path';
import { isMap } from '../../domain/schema/walk';

/** What one environment is to get: undefined where the option is to be left out. */
export interface Wish {
  readonly environment: string;
  readonly value: Value | undefined;
  /** What is written is not what it gets, but scaled: only a value written for it by name is taken as it is. */
  readonly scaled: boolean;
}

/** A change at or below the option. */
export interface Write {
  readonly below: Path;
  /** Undefined to remove it. */
  readonly value: Value | undefined;
}

const DEFAULT = 'default';
const same = (wishes: readonly Wish[]): boolean => new Set(wishes.map(({ value }) => JSON.stringify(value))).size === 1;
const named = (names: readonly string[], value: Value): Record<string, Value> => Object.fromEntries(names.map((name) => [name, value]));

/**
 * The changes that give each environment what is wished and leave the others as they are.
 * @param written what stands there: nothing, one value, or a map by environment
 * @param users every environment that the value is for
 */
export function writesFor(written: unknown, wishes: readonly Wish[], users: readonly string[]): readonly Write[] {
  if (written !== undefined && isMap(written)) return inMap(written as Readonly<Record<string, Value>>, wishes, users);
  const spared = users.filter((user) => !wishes.some(({ environment }) => environment === user));
  const [first] = wishes;
  if (spared.length === 0 && same(wishes) && !wishes.some(({ scaled }) => scaled)) return [{ below: [], value: first?.value }];
  const own = Object.fromEntries(wishes.flatMap(({ environment, value }) => (value === undefined ? [] : [[environment, value]])));
  if (written === undefined) return Object.keys(own).length === 0 ? [] : [{ below: [], value: own }];
  const left = wishes.some(({ value }) => value === undefined) ? named(spared, written as Value) : { [DEFAULT]: written as Value };
  return [{ below: [], value: { ...left, ...own } }];
}

function inMap(written: Readonly<Record<string, Value>>, wishes: readonly Wish[], users: readonly string[]): readonly Write[] {
  const byName = wishes.filter(({ environment }) => Object.hasOwn(written, environment));
  const byDefault = wishes.filter((wish) => !byName.includes(wish));
  const write = ({ environment, value }: Wish): Write => ({ below: [environment], value });
  const spared = users.filter((user) => !Object.hasOwn(written, user) && !byDefault.some(({ environment }) => environment === user));
  const rest = (): readonly Write[] => {
    if (byDefault.length === 0) return [];
    if (spared.length === 0 && same(byDefault) && !byDefault.some(({ scaled }) => scaled)) {
      return [{ below: [DEFAULT], value: byDefault[0]?.value }];
    }
    const usual = written[DEFAULT];
    if (byDefault.every(({ value }) => value !== undefined) || usual === undefined) return byDefault.map(write);
    return [...spared.map((name) => ({ below: [name], value: usual })), { below: [DEFAULT], value: undefined }];
  };
  const writes = [...byName.map(write), ...rest()];
  const gone = writes.filter(({ value }) => value === undefined).map(({ below }) => below[0]);
  const stays = Object.keys(written).some((key) => !gone.includes(key)) || writes.some(({ value }) => value !== undefined);
  return stays ? writes : [{ below: [], value: undefined }];
}
