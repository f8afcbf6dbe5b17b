import { createHash } from 'node:crypto';
import { settle } from '../apply/settle';
import { timeOf } from '../cloud/clock';
import type { CloudObject, Json, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes } from '../cloud/store';
import type { Session } from '../provider';
import type { TypeModel } from '../schema/model';
import { makeComputed } from '../types/computed';
import type { Making } from '../types/row';
import { rowOf } from '../types/table';
import { fillPattern } from '../types/text';
import { canonical } from '../values/equal';
import type { ObjectValue } from '../values/value';
import { ACCOUNT_ID } from './account';

/** Makes an object as its service would: id by its pattern, computed values by its row. */
export function newObject(changes: Changes, session: Session, model: TypeModel, planned: ObjectValue): CloudObject {
  const row = rowOf(model.type);
  const region = row.global === true ? '' : session.region;
  const digest = createHash('sha256').update([model.type, region, canonical(planned)].join('\n')).digest('hex').slice(0, 32);
  const seed = `${digest}/${changes.next(`born ${digest}`)}`;
  const now = timeOf(changes.next('clock'));
  const text = (name: string, from: JsonObject): string | undefined => {
    const value = from[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const known = knownOf(planned);
  const id = fillPattern(row.id, { seed, region: session.region, account: ACCOUNT_ID, attribute: (name) => text(name, known) });
  if (changes.get(model.type, id) !== undefined) throw new ServiceError('EntityAlreadyExists', `${model.type} '${id}' exists already`);

  const attributes = settle(model, planned, Object.keys(row.computed ?? {}), (attribute, settled) => {
    const making: Making = {
      kind: model.type, id, region: session.region, account: ACCOUNT_ID, attributes: settled, cloud: changes, now, seed: `${seed}.${attribute.path}`,
      fill: (pattern) => fillPattern(pattern, {
        seed: `${seed}.${attribute.path}`, region: session.region, account: ACCOUNT_ID,
        attribute: (name) => (name === 'id' ? id : text(name, settled)),
      }),
    };
    const maker = row.computed?.[attribute.name];
    if (typeof maker === 'function') return maker(making);
    return typeof maker === 'string' ? making.fill(maker) : (maker ?? makeComputed(attribute, making));
  });
  return { kind: model.type, id, region, attributes, birth: { label: session.label, digest, connection: session.connection } };
}

function knownOf(planned: ObjectValue): JsonObject {
  return Object.fromEntries(Object.entries(planned).filter(([, value]) => typeof value === 'string' || typeof value === 'number')) as Record<string, Json>;
}
