import type { CloudObject } from '../cloud/object';
import type { View } from '../cloud/store';
import type { Diagnostic } from '../protocol/messages';
import type { Planned } from '../provider';
import { attributeOf, type TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { fromWire } from '../values/codec';
import { isZero, same, sameSet } from '@lakewright/provider-knowledge/planning/equal';
import { facts } from '@lakewright/provider-knowledge/facts';
import { hasUnknown, isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { changedAttributes, isPromise, unsent, type BrokenPromise } from './habits';
import { answers } from './operations';
import { needsFunction } from './rules/ros';
import { rulesOf } from './rules/table';

/** A habit of one type that a plan shows, found in what the plan changes. */
type Habit = (prior: ObjectValue, planned: ObjectValue, changed: readonly string[]) => BrokenPromise[];

const BUCKET_PARTS = [
  'versioning',
  'server_side_encryption_rule',
  'logging',
  'policy',
  'cors_rule',
  'referer_config',
  'transfer_acceleration',
];

const HABITS: Readonly<Record<string, Habit>> = {
  alicloud_ros_stack: (_prior, planned, changed) =>
    changed.length > 0 && !changed.includes('parameters') && planned['use_previous_parameters'] !== true
      ? [
          {
            attribute: 'use_previous_parameters',
            what: 'an update without it that changes no parameter sets all of them back to their defaults',
          },
        ]
      : [],
  alicloud_oss_bucket: (_prior, planned, changed) =>
    changed
      .filter((attribute) => BUCKET_PARTS.includes(attribute) && isZero(planned[attribute] ?? null))
      .map((attribute) => ({
        attribute,
        what: 'a resource of its own sets this, the bucket takes it away again: ignore changes of it on the bucket',
      })),
};

function error({ type }: TypeModel, { attribute, what }: BrokenPromise): Diagnostic {
  return { severity: 'error', summary: `[simulator.strict] ${type}.${attribute}: ${what}`, path: [attribute] };
}

/** What a plan promises and the provider does not keep. */
export function strictPlan(model: TypeModel, prior: ObjectValue | null, config: ObjectValue, { planned, replace }: Planned): Diagnostic[] {
  if (prior === null || replace.length > 0) {
    const unheard = [...model.createIgnores].filter((name) => !isZero(config[name] ?? null));
    return prior === null
      ? unheard.map((attribute) => error(model, { attribute, what: 'creation does not send this: the next plan shows it again' }))
      : [];
  }
  const changed = changedAttributes(model, prior, planned);
  const broken = unsent(model, changed).filter((promise) => isPromise(model, promise));
  return [...broken, ...(HABITS[model.type]?.(prior, planned, changed) ?? [])].map((promise) => error(model, promise));
}

/** Drift that no read shows. */
export function strictRead(model: TypeModel, object: CloudObject, state: ObjectValue): Diagnostic[] {
  return [...model.neverReadBack]
    .filter((name) => {
      const attribute = attributeOf(model, name);
      if (attribute === undefined || attribute.facts.steersCall === true) return false;
      const [is, says] = [fromWire(attribute.type, object.attributes[name] ?? null), state[name] ?? null];
      return !equal(is, says);
    })
    .map((attribute) =>
      error(model, {
        attribute,
        what: 'the cloud has another value than the state; the provider never reads it back, so no plan will show it',
      }),
    );
}

/** What the service answers otherwise than it was told: a difference that comes back with every plan. */
export function strictApply(view: View, model: TypeModel, object: CloudObject, planned: ObjectValue): Diagnostic[] {
  const { derived = [] } = rulesOf(object.kind);
  return Object.entries(answers(view, object))
    .filter(([name, value]) => {
      if (derived.includes(name)) return false;
      const attribute = attributeOf(model, name);
      const wanted = planned[name] ?? null;
      if (attribute === undefined || isUnknown(wanted) || hasUnknown(wanted) || (attribute.computed && isZero(wanted))) return false;
      return !attribute.optional ? false : !equal(fromWire(attribute.type, value), wanted);
    })
    .map(([attribute]) =>
      error(model, { attribute, what: 'the service answers another value than it was given: every plan will show a difference' }),
    );
}

/** What a failed update costs beyond the failure. */
export function strictFailure(model: TypeModel, planned: ObjectValue): Diagnostic[] {
  if (model.type !== 'alicloud_ros_stack') return [];
  const { timeouts } = planned;
  const given = isObject(timeouts ?? null) ? (timeouts as ObjectValue)['update'] : undefined;
  const patience = typeof given === 'string' ? given : `${facts(model.type).timeoutMinutes.update ?? ''}m`;
  const what = `the service takes the update back, and the real provider waits for UPDATE_COMPLETE until its timeout (${patience}) before it says so`;
  return [error(model, { attribute: 'timeouts', what })];
}

/** What the service lets go, and what somebody else cannot be changed or removed without. */
export function strictRemoval(view: View, model: TypeModel, prior: ObjectValue): Diagnostic[] {
  if (model.type !== 'alicloud_fcv3_function') return [];
  const stack = view.all('alicloud_ros_stack').find((one) => needsFunction(one, String(prior['function_name'] ?? '')));
  const what = 'this function makes resources of the ROS stack';
  return stack === undefined
    ? []
    : [
        error(model, {
          attribute: 'function_name',
          what: `${what} '${String(stack.attributes['stack_name'])}': without it the stack can neither change nor go`,
        }),
      ];
}

function equal(a: Value, b: Value): boolean {
  if (isZero(a) && isZero(b)) return true;
  return isList(a) && isList(b) ? sameSet(a, b) : same(a, b);
}
