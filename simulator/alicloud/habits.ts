import { attributeOf, type TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { same } from '@lakewright/provider-knowledge/planning/equal';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';

/** One promise of a plan that the provider does not keep. */
export interface BrokenPromise {
  readonly attribute: string;
  readonly what: string;
}

/** Attributes a plan changes. */
export function changedAttributes(model: TypeModel, prior: ObjectValue, planned: ObjectValue): string[] {
  return model.block.attributes
    .map(({ name }) => name)
    .filter((name) => name !== 'id' && name !== 'timeouts' && !same(prior[name] ?? null, planned[name] ?? null));
}

/** Changed attributes that an update does not send, and why. */
export function unsent(model: TypeModel, changed: readonly string[]): BrokenPromise[] {
  const sent = changed.filter((name) => !model.updateIgnores.has(name) && !model.sendsOnlyWithOthers.has(name));
  return changed.flatMap((attribute) => {
    if (model.updateIgnores.has(attribute)) return [{ attribute, what: 'the plan promises this update, the provider never sends it' }];
    if (model.sendsOnlyWithOthers.has(attribute) && sent.length === 0)
      return [{ attribute, what: 'the provider sends this only when something else changes too' }];
    return [];
  });
}

/** Arguments that only steer a call need no update: that none is sent is no broken promise. */
export function isPromise(model: TypeModel, { attribute }: BrokenPromise): boolean {
  return attributeOf(model, attribute)?.facts.steersCall !== true;
}
