import { readBack } from '../apply/read-back';
import { settle } from '../apply/settle';
import { keyOf, type CloudObject, type Json, type JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes, View } from '../cloud/store';
import type { Fault } from '../faults/fault';
import type { Session } from '../provider';
import { attributeOf, type TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { emptyOf } from '../types/computed';
import { keptId, toldId } from '../types/identity';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { isUnknown, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { accountOf } from './account';
import type { AlicloudContext } from './context';
import { birthOf, newObject } from './create';
import { changedAttributes, unsent } from './habits';
import { checkQuota } from './quotas';
import { checkReferences, checkZones } from './references';
import { removeObject } from './removal';
import { checkProtection, isGone, rulesOf } from './rules/table';
import { secretAttributes } from './secrets';
import { checkUnique } from './uniqueness';

/** Parts of a bucket are found wherever it is: its name is the only one of its kind. */
const FOUND_ANYWHERE = /^alicloud_oss_bucket(_|$)/;

/** The object Terraform means by an id; undefined if it is gone, or in another region or account than the one that is asked. */
export function find(view: View, session: Session, { type }: TypeModel, id: string): CloudObject | undefined {
  const object = view.get(type, id);
  if (object === undefined || isGone(object) || accountOf(object) !== accountOf(session)) return undefined;
  return object.region === '' || object.region === session.region || FOUND_ANYWHERE.test(type) ? object : undefined;
}

/** State of an object as the provider reads it. */
export function stateOf(view: View, model: TypeModel, object: CloudObject, current: ObjectValue | undefined): ObjectValue {
  return readBack(model, { ...object, id: toldId(object), attributes: { ...object.attributes, ...answers(view, object) } }, current);
}

/** Attributes the service may answer otherwise than it was told. */
export function answers(view: View, object: CloudObject): JsonObject {
  return rulesOf(object.kind).view?.(object, view) ?? {};
}

/** Creates an object, or finds the one that the same stack asked for before it was cut off. */
export function create(
  context: AlicloudContext,
  changes: Changes,
  session: Session,
  model: TypeModel,
  planned: ObjectValue,
  fault?: Fault,
): CloudObject {
  const birth = birthOf(session, model, planned);
  const orphan =
    birth.label === ''
      ? undefined
      : changes.all(model.type).find(
          (object) =>
            object.birth?.label === birth.label &&
            object.birth.digest === birth.digest &&
            // What was destroyed and is kept for days is nobody's any more.
            object.hidden?.['gone'] !== true &&
            !context.live.has(object.birth.connection) &&
            !context.named.has(keyOf(object.kind, object.id)),
        );
  if (orphan !== undefined) return adopt(changes, orphan, session, model, planned);

  const fresh = newObject(changes, session, model, planned, birth);
  // What the service makes up itself needs no check.
  const asked = Object.fromEntries(Object.entries(fresh.attributes).filter(([name]) => !isUnknown(planned[name] ?? null)));
  checkReferences(changes, fresh, asked);
  checkZones(fresh.attributes, session.region);
  checkUnique(changes, fresh);
  checkQuota(changes, fresh, context.quotas);
  const changed = new Set(Object.keys(fresh.attributes).filter((name) => fresh.attributes[name] !== null));
  const rules = rulesOf(fresh.kind);
  rules.check?.({ cloud: changes, wanted: fresh.attributes, prior: undefined, changed, region: session.region });
  const made = rules.created?.(changes, fresh, { makes: context.functions.makes, fault }) ?? fresh;
  changes.put(made);
  return made;
}

/** Its secrets are this run's: those of the run that was cut off are known to nobody. */
function adopt(changes: Changes, orphan: CloudObject, { connection }: Session, model: TypeModel, planned: ObjectValue): CloudObject {
  const settled = settle(model, planned, [], (attribute) => orphan.attributes[attribute.name] ?? emptyOf(attribute.type));
  const secrets = [...secretAttributes(model.type)].filter((name) => !isUnknown(planned[name] ?? null));
  const attributes = { ...orphan.attributes, ...Object.fromEntries(secrets.map((name) => [name, settled[name] ?? null])) };
  const adopted = { ...orphan, attributes, birth: { label: '', digest: '', ...orphan.birth, connection } };
  changes.put(adopted);
  return adopted;
}

/** Applies to an object what the provider really sends of a planned change. */
export function update(
  { functions }: AlicloudContext,
  changes: Changes,
  session: Session,
  model: TypeModel,
  prior: ObjectValue,
  planned: ObjectValue,
  fault?: Fault,
): CloudObject {
  const object = find(changes, session, model, keptId(model.type, prior));
  if (object === undefined) throw new ServiceError('EntityNotExist', `${model.type} '${String(prior['id'])}' does not exist`);
  const changed = changedAttributes(model, prior, planned);
  const held = new Set(unsent(model, changed).map(({ attribute }) => attribute));
  const sent = new Set(changed.filter((name) => !held.has(name)));
  const settled = settle(model, planned, [], (attribute) => object.attributes[attribute.name] ?? emptyOf(attribute.type));
  const attributes: Record<string, Json> = { ...object.attributes };
  for (const name of sent) attributes[name] = settled[name] ?? null;

  checkShrink(model, object.attributes, attributes);
  const touched: JsonObject = Object.fromEntries([...sent].map((name) => [name, attributes[name] ?? null]));
  checkReferences(changes, object, touched);
  const rules = rulesOf(model.type);
  rules.check?.({ cloud: changes, wanted: attributes, prior: object, changed: sent, region: session.region });
  const fresh = { ...object, attributes };
  const made = rules.updated?.(changes, fresh, sent, { makes: functions.makes, fault }) ?? fresh;
  if (canonical(made) !== canonical(object)) changes.put(made);
  return made;
}

function checkShrink(model: TypeModel, before: JsonObject, after: JsonObject): void {
  for (const [name, value] of Object.entries(after)) {
    if (attributeOf(model, name)?.facts.growOnly !== true || !(Number(value) < Number(before[name]))) continue;
    throw new ServiceError('InvalidParameter.Shrink', `${name} can only grow: it is ${before[name]}, ${value} was asked for`, name);
  }
}

/** Removes an object; one that is gone already is no error. */
export function remove({ functions }: AlicloudContext, changes: Changes, session: Session, model: TypeModel, prior: ObjectValue): void {
  const object = find(changes, session, model, keptId(model.type, prior));
  if (object === undefined) return;
  const rules = rulesOf(object.kind);
  // What a removal is told last counts: `force_destroy` and its like live in the state alone.
  const steered = { ...object, attributes: { ...object.attributes, ...steering(model, prior) } };
  checkProtection(object);
  rules.checkRemoval?.(steered, changes);
  if (rules.removed?.(changes, steered, { makes: functions.makes }) !== 'kept') removeObject(changes, object);
}

function steering(model: TypeModel, prior: ObjectValue): JsonObject {
  return Object.fromEntries(
    model.block.attributes.filter(({ facts }) => facts.steersCall === true).map(({ name }) => [name, (prior[name] ?? null) as Json]),
  );
}
