import type { ResourceBody, StackDocument } from '../../domain/synthesized/stack-document';
import type { HeldResource } from '../../plan';
import { keptAttributes } from './kept';

/** A synthesized stack with the deployed value of every attribute that no deployment changes; those that the state does not know stay. */
export function deployedDocument(document: StackDocument, held: readonly HeldResource[]): StackDocument {
  const byAddress = new Map(held.map((one) => [one.address, one]));
  const bodies = (type: string, named: Readonly<Record<string, ResourceBody>>): Record<string, ResourceBody> =>
    Object.fromEntries(Object.entries(named).map(([name, body]) => [name, { ...body, ...keptIn(byAddress.get(`${type}.${name}`), body) }]));
  return {
    ...document,
    resource: Object.fromEntries(Object.entries(document.resource ?? {}).map(([type, named]) => [type, bodies(type, named)])),
  };
}

function keptIn(held: HeldResource | undefined, body: ResourceBody): ResourceBody {
  if (held === undefined) return {};
  const known = [...keptAttributes(held.type)].map((name) => [name, held.attributes[name] ?? undefined] as const);
  return Object.fromEntries(known.filter(([name, value]) => Object.hasOwn(body, name) && value !== undefined && !isEmpty(value)));
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
