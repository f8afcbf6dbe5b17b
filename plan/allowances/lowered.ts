import { isStateful, protectionFacts } from '@lakewright/provider-knowledge/protection';
import type { Allowance } from '../types/allowance';
import type { DescribedResource, StackDocument } from '../types/document';
import type { JsonObject } from '../types/json';
import { allowanceFor } from './permit';

/**
 * What Terraform has to be told beside a description, so that what is allowed to go can go: `prevent_destroy` and the service's own guards of
 * exactly those resources are lowered. As an override file has it; undefined where nothing is lowered.
 */
export function loweredBy(
  stack: string,
  { resource = {} }: StackDocument,
  allowances: readonly Allowance[],
  today: string,
): JsonObject | undefined {
  const types = Object.entries(resource).flatMap(([type, bodies]) => {
    const lowered = Object.entries(bodies).flatMap(([name, body]) => {
      const allowed = allowanceFor({ stack, address: `${type}.${name}` }, allowances, today);
      const without = allowed && loweredBody(type, body);
      return without && Object.keys(without).length > 0 ? [[name, without] as const] : [];
    });
    return lowered.length > 0 ? [[type, Object.fromEntries(lowered)] as const] : [];
  });
  return types.length > 0 ? { resource: Object.fromEntries(types) } : undefined;
}

function loweredBody(type: string, body: DescribedResource): JsonObject {
  const { prevent_destroy: prevented, ignore_changes: ignored = [] } = body.lifecycle ?? {};
  const guards = isStateful(type) ? Object.entries(protectionFacts(type).guard ?? {}) : [];
  return {
    ...(prevented ? { lifecycle: { prevent_destroy: false } } : {}),
    ...Object.fromEntries(
      guards
        .filter(([attribute, { on }]) => body[attribute] === on && ignored !== 'all' && !ignored.includes(attribute))
        .map(([attribute, { off }]) => [attribute, off]),
    ),
  };
}
