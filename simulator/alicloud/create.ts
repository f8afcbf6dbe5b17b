import { settle } from '../apply/settle';
import { coerce } from '@lakewright/provider-knowledge/planning/coerce';
import type { Birth, CloudObject, JsonObject } from '../cloud/object';
import type { Changes } from '../cloud/store';
import type { Session } from '../provider';
import type { Attribute, TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { emptyOf, makeComputed } from '../types/computed';
import type { Making } from '../types/row';
import { timeOf } from '../types/clock';
import { rowOf } from '../types/table';
import { digestOf, fillPattern, type PatternValues } from '../types/text';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { isUnknown, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { ACCOUNT_ID, accountOf, inAccount } from './account';
import { targetOf } from './references';
import { secretAttributes } from './secrets';
import { whereabouts } from './whereabouts';

/** What identifies a creation, so that a repetition after a crash is recognised. */
export function birthOf(session: Session, model: TypeModel, planned: ObjectValue): Birth {
  const secrets = secretAttributes(model.type);
  const told = Object.fromEntries(Object.entries(planned).filter(([name]) => !secrets.has(name)));
  const digest = digestOf(
    [...(accountOf(session) === ACCOUNT_ID ? [] : [accountOf(session)]), model.type, regionOf(session, model), canonical(told)].join('\n'),
  );
  return { label: session.label, digest, connection: session.connection };
}

function regionOf({ region }: Session, { type }: TypeModel): string {
  return rowOf(type).global === true ? '' : region;
}

/** Makes an object as its service would: id by its pattern, computed values by its row, else by name and type. */
export function newObject(changes: Changes, session: Session, model: TypeModel, planned: ObjectValue, birth: Birth): CloudObject {
  const row = rowOf(model.type);
  const seed = `${birth.digest}/${changes.next(`born ${birth.digest}`)}`;
  const now = timeOf(changes.next('clock'));
  const values = (suffix: string, attribute: PatternValues['attribute']): PatternValues => ({
    seed: seed + suffix,
    region: session.region,
    account: accountOf(session),
    attribute,
  });

  /** A computed attribute that the id is made of is made first. */
  const early = (name: string): string | undefined => {
    const maker = row.computed?.[name];
    const open = isUnknown(planned[name] ?? null) && typeof maker === 'string' && !maker.includes('{id');
    return open
      ? fillPattern(
          maker,
          values(`.${name}`, (other) => textOf(planned, other)),
        )
      : textOf(planned, name);
  };
  // Who leaves the name to the service gets a made one.
  const id = fillPattern(row.id, values('', early)) || fillPattern('tf-{16}', values('', early));

  const make = (attribute: Attribute, settled: JsonObject) => {
    const fill = (pattern: string): string =>
      fillPattern(
        pattern,
        values(`.${attribute.path}`, (name) => (name === 'id' ? id : textOf(settled, name))),
      );
    const making: Making = {
      kind: model.type,
      id,
      region: session.region,
      account: accountOf(session),
      attributes: settled,
      cloud: changes,
      now,
      seed: `${seed}.${attribute.path}`,
      fill,
    };
    const maker = attribute.path === attribute.name ? row.computed?.[attribute.name] : undefined;
    const value =
      typeof maker === 'function'
        ? maker(making)
        : typeof maker === 'string'
          ? fill(maker)
          : (maker ??
            whereabouts(settled, changes)[attribute.name] ??
            (attribute.name === 'resource_group_id' || targetOf(model.type, attribute.name, attribute.path) === undefined
              ? makeComputed(attribute, making)
              : emptyOf(attribute.type)));
    return coerce(attribute.type, value);
  };
  const attributes = settle(model, planned, Object.keys(row.computed ?? {}), make);
  // Creation does not send these: the service never hears of them.
  for (const name of model.createIgnores) attributes[name] = null;
  return { kind: model.type, id, region: regionOf(session, model), ...inAccount(accountOf(session)), attributes, birth };
}

function textOf(from: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = from[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
