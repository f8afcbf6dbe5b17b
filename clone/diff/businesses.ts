import { dataAt } from '../../domain/schema/walk';
import type { Business, Environment } from '../../model/model';
import { type CopiedBusiness, copiedFrom, copyBusinesses } from '../decide/business';
import type { ClonedFrom } from '../source';
import { withoutEnvironments } from '../sweep/without';
import { writtenBusiness } from '../written/written-business';
import { type Difference, difference } from './difference';
import { same, unlike } from './unlike';
import { nameIsWritten } from './written';

/** Each business of the two, held against what a clone of the first would be. */
export function businesses(from: ClonedFrom, one: Environment, other: Environment, isClone: boolean): Difference[] {
  const names = [...new Set([...Object.keys(one.businesses), ...Object.keys(other.businesses)])];
  const both = names.filter((name) => one.businesses[name] && other.businesses[name]);
  const wouldBe = asCloned(from, both, one, other);
  const alone = names
    .filter((name) => !both.includes(name))
    .map((name): Difference => {
      const runs = (environment: Environment): string => (environment.businesses[name] ? 'runs' : 'does not run');
      return { how: 'written', what: name, path: [], first: runs(one), second: runs(other), why: 'environments list their businesses' };
    });
  return [
    ...alone,
    ...both.flatMap((name) =>
      inBusiness(name, [one.businesses[name], other.businesses[name]] as [Business, Business], wouldBe[name], (path) =>
        isClone ? undefined : nameIsWritten(writtenBusiness(name, from.texts).data, path, [one.name, other.name]),
      ),
    ),
  ];
}

function asCloned(
  from: ClonedFrom,
  names: readonly string[],
  one: Environment,
  other: Environment,
): Readonly<Record<string, CopiedBusiness>> {
  const { estate, texts } = from;
  const left = withoutEnvironments(texts, [other.name]);
  const before = new Map([...texts].map(([path, text]) => [path, left.get(path) ?? text]));
  const copied = names.map((name) => copiedFrom(name, before, one.businesses[name] as Business));
  const { production, scale, schedules, onRemoval } = other;
  const around = { estate: estate.name, environment: other.name, production, scale, schedules, onRemoval };
  const sayings = { keep: new Map<string, string>(), leaveOut: new Map<string, string>() };
  return copyBusinesses(copied, { source: one.name, target: other.name, factor: other.scale / one.scale, around, sayings });
}

function inBusiness(
  name: string,
  [one, other]: readonly [Business, Business],
  wouldBe: CopiedBusiness | undefined,
  written: (path: readonly string[]) => string | undefined,
): Difference[] {
  return unlike(one, other).map((path): Difference => {
    const [first, second, cloned] = [dataAt(one, path), dataAt(other, path), dataAt(wouldBe?.model, path)];
    const at = ['businesses', name, ...path];
    if (same(second, cloned)) {
      const said = wouldBe?.decisions.find(({ what }) => [name, ...path].join('.').replaceAll('.main', '').startsWith(what))?.why;
      return difference('design', name, at, first, second, said ?? (typeof second === 'number' ? 'in proportion' : 'a copy is so'));
    }
    const why = written(path);
    const how = why === undefined ? 'drift' : 'written';
    return difference(how, name, at, first, second, why ?? 'neither the scale nor what a clone is explains it');
  });
}
