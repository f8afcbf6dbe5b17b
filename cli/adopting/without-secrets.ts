import { anyFacts } from '@lakewright/provider-knowledge/facts';
import { findResourceSchema } from '@lakewright/provider-knowledge/schema';
import { isSecretName } from '../../plan';
import type { Attributes } from './thing';

/** What a file may show of a thing: a state holds its passwords, too. */
export function withoutSecrets(type: string, attributes: Attributes): Attributes {
  const plain = findResourceSchema(type)?.block.attributes ?? {};
  const known = anyFacts(type);
  const isOpen = (name: string): boolean => plain[name]?.sensitive !== true && known?.attribute(name)?.secret !== true;
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => isOpen(name) && !isSecretName(name))
      .map(([name, value]) => [name, open(value)]),
  );
}

/** The same of blocks, by the names of their members. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(open);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !isSecretName(name))
      .map(([name, one]) => [name, open(one)]),
  );
}
