import { knownTypes } from '@lakewright/provider-knowledge/facts';
import { conform } from '@lakewright/provider-knowledge/conform';
import { resourceSchema } from '@lakewright/provider-knowledge/schema';
import { minimalConfig } from './minimal-config';

/** One attribute or block of a type, and the code of the problem that is expected with it. */
type Row = readonly [type: string, path: string, code: string];

/** Attributes and blocks that a type demands. */
function requiredOf(type: string): Row[] {
  const { attributes = {}, block_types: blocks = {} } = resourceSchema(type).block;
  const names = Object.keys(attributes).filter((name) => attributes[name]?.required === true);
  const blockNames = Object.keys(blocks).filter((name) => (blocks[name]?.min_items ?? 0) > 0);
  return [
    ...names.map((name): Row => [type, name, 'conform.attribute.missing']),
    ...blockNames.map((name): Row => [type, name, 'conform.block.missing']),
  ];
}

/** Attributes of a type that only the service sets. */
function computedOf(type: string): Row[] {
  const { attributes = {} } = resourceSchema(type).block;
  const names = Object.keys(attributes).filter((name) => attributes[name]?.optional !== true && attributes[name]?.required !== true);
  return names.map((name): Row => [type, name, 'conform.attribute.computed']);
}

test.each(knownTypes())('the minimal configuration of %s conforms', (type) => {
  expect(conform(type, minimalConfig(type)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(knownTypes().flatMap(requiredOf))('%s does not conform without %s', (type, path, code) => {
  expect(conform(type, { ...minimalConfig(type), [path]: null })).toContainEqual(expect.objectContaining({ path, code }));
});

test.each(knownTypes().flatMap(computedOf))('%s does not conform with %s, which only the service sets', (type, path, code) => {
  expect(conform(type, { ...minimalConfig(type), [path]: '${var.any}' })).toContainEqual(expect.objectContaining({ path, code }));
});
