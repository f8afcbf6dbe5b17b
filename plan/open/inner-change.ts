import { equal } from '../diff/equal';
import type { Change, ChangeBody, PlanAction } from '../types/change';
import { isObject, type Json, type JsonObject, type Step } from '../types/json';
import { rosFacts } from './facts';
import { isMarked, markAt } from '../types/marks';
import type { Marked } from './marked';
import type { OpenedResource } from './side';

const NOTHING: Marked = { value: {}, unknown: false, secret: false };

/** The change of one resource inside a template; undefined where it stays as it is. `remade`: its whole stack is made anew. */
export function innerChange(
  outer: Change,
  id: string,
  before: OpenedResource | undefined,
  after: OpenedResource | undefined,
  remade: boolean,
): Change | undefined {
  const one = before ?? after;
  if (one === undefined) return undefined;
  const changed = before && after ? changedNames(before, after) : [];
  const fixed = before && after ? fixedPaths(before, after, changed) : [];
  const actions = actionsOf(before, after, remade || fixed.length > 0 || before?.type !== after?.type, changed.length > 0);
  if (actions === undefined) return undefined;
  const { stack, address, mode, type, name, index } = outer;
  return {
    stack,
    address,
    mode,
    type,
    name,
    ...(index === undefined ? {} : { index }),
    inner: { id, type: (after ?? one).type, retained: one.retained },
    change: bodyOf(actions, before?.properties, after?.properties, fixed),
  };
}

function actionsOf(
  before: OpenedResource | undefined,
  after: OpenedResource | undefined,
  replaced: boolean,
  changed: boolean,
): readonly PlanAction[] | undefined {
  if (before === undefined) return ['create'];
  const letGo: PlanAction = before.retained ? 'forget' : 'delete';
  if (after === undefined) return [letGo];
  if (replaced) return [letGo, 'create'];
  return changed ? ['update'] : undefined;
}

function bodyOf(
  actions: readonly PlanAction[],
  before: Marked | undefined,
  after: Marked | undefined,
  fixed: readonly (readonly Step[])[],
): ChangeBody {
  const [old, fresh] = [before ?? NOTHING, after ?? NOTHING];
  return {
    actions,
    before: before === undefined ? null : objectIn(old.value),
    after: after === undefined ? null : objectIn(fresh.value),
    after_unknown: fresh.unknown,
    before_sensitive: old.secret,
    after_sensitive: fresh.secret,
    ...(fixed.length > 0 ? { replace_paths: fixed } : {}),
  };
}

/** Properties that differ and that ROS cannot change in place. Of a type nobody knows, none. */
function fixedPaths(before: OpenedResource, after: OpenedResource, changed: readonly string[]): (readonly Step[])[] {
  const facts = rosFacts(after.type);
  if (facts === undefined) return [];
  const { updatable, oneWay = {} } = facts;
  const [old, fresh] = [objectIn(before.properties.value), objectIn(after.properties.value)];
  return changed
    .filter((name) => !updatable.includes(name) || (Object.hasOwn(oneWay, name) && old[name] === oneWay[name] && fresh[name] !== old[name]))
    .map((name) => [name]);
}

function changedNames(before: OpenedResource, after: OpenedResource): string[] {
  const [old, fresh] = [objectIn(before.properties.value), objectIn(after.properties.value)];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (name) => isMarked(markAt(after.properties.unknown, name)) || !equal(old[name], fresh[name]),
  );
}

const objectIn = (value: Json): JsonObject => (isObject(value) ? value : {});
