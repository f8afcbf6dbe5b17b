import type { Block, TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { planResource, type Plan } from '@lakewright/provider-knowledge/planning/resource';
import type { Suppress } from '@lakewright/provider-knowledge/planning/suppress';
import { isList, isObject, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { amountOf } from './values/quantity';

/** Amounts are compared as amounts: 1000m is 1. */
const QUANTITY = /(^|\.)(resources\.(limits|requests)|hard|capacity|resource_field_ref\.divisor|size_limit)$/;
const sameAmount: Suppress = ({ attribute, old, new: wanted }) =>
  QUANTITY.test(attribute.path) && old !== wanted && amountOf(old) !== undefined && amountOf(old) === amountOf(wanted);

/** Plans as hashicorp/kubernetes does, with what it decides by looking at the object. */
export function planKubernetes(model: TypeModel, prior: ObjectValue | undefined, config: ObjectValue): Plan {
  const fixed = prior === undefined ? [] : fixedNow(model.type, prior, config);
  return planResource(fixed.length === 0 ? model : { ...model, block: replacing(model.block, fixed) }, prior, config, sameAmount);
}

/** Paths that replace the object as it is now. */
function fixedNow(type: string, prior: ObjectValue, config: ObjectValue): string[] {
  if (/^kubernetes_(config_map|secret)_v1$/.test(type)) return prior['immutable'] === true ? ['data', 'binary_data', 'immutable'] : [];
  if (type !== 'kubernetes_persistent_volume_claim_v1') return [];
  const [was, wanted] = [storageOf(prior), storageOf(config)];
  return was !== undefined && wanted !== undefined && wanted < was ? ['spec.resources.requests'] : [];
}

/** A claim grows in place, and a smaller one is another one. */
const storageOf = (claim: ObjectValue): number | undefined =>
  amountOf(String(member(member(member(member(claim, 'spec'), 'resources'), 'requests'), 'storage') ?? ''));

function member(value: Value, name: string): Value {
  const one = isList(value) ? (value[0] ?? null) : value;
  return isObject(one) ? (one[name] ?? null) : null;
}

function replacing(block: Block, paths: readonly string[]): Block {
  return {
    ...block,
    attributes: block.attributes.map((attribute) => ({
      ...attribute,
      forceNew: attribute.forceNew || paths.includes(attribute.path),
      ...(attribute.block !== undefined && { block: replacing(attribute.block, paths) }),
    })),
  };
}
