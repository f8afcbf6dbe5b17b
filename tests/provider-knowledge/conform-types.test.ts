import { knownTypes } from '@lakewright/provider-knowledge/facts';
import { conform } from '@lakewright/provider-knowledge/conform';
import { resourceSchema } from '@lakewright/provider-knowledge/schema';
import { minimalConfig } from './minimal-config';

describe.each(knownTypes())('%s', (type) => {
  const config = minimalConfig(type);

  test('its minimal configuration conforms', () => {
    expect(conform(type, config).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('without any one of what it requires it does not', () => {
    const { attributes = {}, block_types: blocks = {} } = resourceSchema(type).block;
    const required = [
      ...Object.keys(attributes)
        .filter((name) => attributes[name]?.required === true)
        .map((name) => [name, 'conform.attribute.missing']),
      ...Object.keys(blocks)
        .filter((name) => (blocks[name]?.min_items ?? 0) > 0)
        .map((name) => [name, 'conform.block.missing']),
    ];
    for (const [name, code] of required) {
      expect(conform(type, { ...config, [name as string]: null })).toContainEqual(expect.objectContaining({ path: name, code }));
    }
  });

  test('every attribute that only the service sets is refused', () => {
    const { attributes = {} } = resourceSchema(type).block;
    const computed = Object.keys(attributes).filter((name) => attributes[name]?.optional !== true && attributes[name]?.required !== true);
    for (const path of computed) {
      expect(conform(type, { ...config, [path]: '${var.any}' })).toContainEqual(
        expect.objectContaining({ path, code: 'conform.attribute.computed' }),
      );
    }
  });
});
