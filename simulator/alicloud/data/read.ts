import { createHash } from 'node:crypto';
import type { JsonObject } from '../../cloud/object';
import type { View } from '../../cloud/store';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { emptyOf } from '../../types/computed';
import { fromWire } from '../../values/codec';
import { toJson } from '../../values/json';
import type { ObjectValue, Value } from '@lakewright/provider-knowledge/planning/value';
import { ACCOUNT } from './account';
import { listing } from './list';
import { LISTS } from './lists';
import { POLICY_DOCUMENT } from './policy-document';
import { BILLS } from './bills';
import { IMAGE_LIST } from './images';
import { CLUSTER_MACHINES } from './cluster-machines';
import { MACHINES } from './machines';
import { anyService, OPENED } from './opened';
import { plainList } from './plain-list';
import { anyZones, ZONES } from './zones';
import type { DataSource, DataTable, Question } from './source';

const TABLE: DataTable = { ...ACCOUNT, ...ZONES, ...MACHINES, ...CLUSTER_MACHINES, ...BILLS, ...IMAGE_LIST, ...OPENED, ...POLICY_DOCUMENT };

/** Of most data sources the name says what they answer. */
function byName(type: string): DataSource | undefined {
  if (/_zones$/.test(type)) return anyZones;
  if (/_service$/.test(type)) return anyService;
  const row = plainList(type);
  return row === undefined ? undefined : listing(row);
}

/** A data source of which nothing is known finds nothing. */
const NOTHING: DataSource = () => ({});

/** Whether a data source nobody wrote a row for is answered all the same. */
export const isAnsweredByName = (type: string): boolean => byName(type) !== undefined;

/** Reads a data source from the simulated cloud. */
export function readData(cloud: View, where: Pick<Question, 'region' | 'account'>, model: TypeModel, config: ObjectValue): ObjectValue {
  const asked = toJson(config) as JsonObject;
  const row = LISTS[model.type];
  const source = TABLE[model.type] ?? (row === undefined ? (byName(model.type) ?? NOTHING) : listing(row));
  const answer = source({ cloud, ...where, model, asked });
  const state: Record<string, Value> = {};
  for (const { name, type, computed, block } of model.block.attributes) {
    // `ids` filters and answers: what was found replaces what was asked for.
    const value = answer[name] ?? asked[name] ?? (computed && block === undefined ? (name === 'id' ? idOf(answer) : emptyOf(type)) : null);
    state[name] = fromWire(type, value);
  }
  return state;
}

function idOf(answer: object): string {
  return createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 16);
}

/** Data sources with a row. */
export function knownDataSources(): string[] {
  return [...Object.keys(TABLE), ...Object.keys(LISTS)];
}
