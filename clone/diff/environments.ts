import { dataAt } from '../../domain/schema/walk';
import type { Environment } from '../../model/model';
import { parseYaml } from '../../model/read/parse-yaml';
import { type Leaves, ENVIRONMENT, environmentLeaves, pathText } from '../refresh/leaves';
import { readSnapshot, snapshotFile } from '../refresh/snapshot';
import { nameRows } from '../report/facts';
import { placeRows } from '../report/place';
import type { ClonedFrom } from '../source';
import { type Difference, type How, difference } from './difference';
import { same, unlike } from './unlike';

/** Where the two are and what they are called. */
export function placed(estate: string, one: Environment, other: Environment): Difference[] {
  const rows = placeRows(one, other)
    .filter(({ what }) => what !== 'businesses')
    .map(({ what, source, copy }): Difference => ({
      how: 'design',
      what,
      path: [],
      first: source,
      second: copy,
      why: 'each environment has its own',
    }));
  const names = nameRows(estate, one, other).filter(({ source, copy }) => source !== undefined && source !== copy);
  const [example] = names;
  return names.length === 0
    ? rows
    : [
        ...rows,
        {
          how: 'design',
          what: `${names.length} names`,
          path: [],
          first: example?.source,
          second: example?.copy,
          why: 'names hold their environment',
        },
      ];
}

/** What businesses share in each. */
export function shared({ texts }: ClonedFrom, one: Environment, other: Environment, isClone: boolean): Difference[] {
  const written = (name: string): Leaves => environmentLeaves(parseYaml(name, texts.get(`environments/${name}.yaml`) ?? '').data);
  const [ofOne, ofOther] = [written(one.name), written(other.name)];
  const made = isClone ? readSnapshot(texts.get(snapshotFile(other.name))) : undefined;
  return unlike(one.shared, other.shared).flatMap((path): Difference[] => {
    const [first, second] = [dataAt(one.shared, path), dataAt(other.shared, path)];
    if (same(first, nameIn(second, other, one))) return [];
    const at = pathText(ENVIRONMENT, ['shared', ...path]);
    const [before, after] = [ofOne.get(at), ofOther.get(at)];
    const as = (how: How, why: string): Difference[] => [difference(how, 'shared', path, first, second, why)];
    if (made ? made.get(at)?.copy === after : before === undefined && after === undefined)
      return as('design', typeof second === 'number' ? 'in proportion' : 'it follows from the environment');
    if (made) return as('drift', `environments/${other.name}.yaml was changed since it was cloned`);
    const files = [before !== undefined ? one : [], after !== undefined ? other : []].flat().map(({ name }) => `environments/${name}.yaml`);
    return as('written', `written in ${files.join(' and ')}`);
  });
}

/** A value with the name of one environment in the place of the other's: made from the name, so that it is no difference. */
const nameIn = (value: unknown, from: Environment, to: Environment): unknown =>
  typeof value === 'string' ? value.replaceAll(`-${from.name}`, `-${to.name}`) : value;
