import { jsonText } from '@lakewright/provider-knowledge/json-text';
import { pick, trimSchema, type PrintedSchema } from '@lakewright/provider-knowledge/trim-schema';

const ATTRIBUTE = { type: 'string', optional: true, description: 'prose', description_kind: 'plain' };

function printed(block: object): PrintedSchema {
  return {
    provider_schemas: {
      'registry.terraform.io/hashicorp/random': {
        provider: { version: 0, block: {} },
        resource_schemas: { random_id: { version: 0, block } },
      },
    },
  };
}

test('drops prose and keeps attributes and members that are called description', () => {
  const type = ['list', ['object', { description: 'string', name: 'string' }]];
  const block = { attributes: { description: ATTRIBUTE, items: { type, computed: true } }, description: 'prose' };
  expect(trimSchema(printed(block), 'random').resources['random_id']).toEqual({
    version: 0,
    block: { attributes: { description: { type: 'string', optional: true }, items: { type, computed: true } } },
  });
});

test('a listed type without schema is refused, naming the line and the nearest type', () => {
  const listed = [{ type: 'alicloud_vswich', reason: 'subnet', line: 7, section: 1 }];
  expect(() => pick({ alicloud_vswitch: {}, alicloud_vpc: {} }, listed, 'resources.txt')).toThrow(
    '[provider.type.unknown] resources.txt:7 lists alicloud_vswich, which the schema does not have; nearest: alicloud_vswitch\n' +
      '  fix: correct the line in resources.txt, or fetch the schema of a new type with `npm run provider:refresh`',
  );
});

test('JSON is sorted and breaks lines only where it must', () => {
  const long = Object.fromEntries([...Array(9).keys()].map((index) => [`attribute_${9 - index}`, { optional: true, type: 'string' }]));
  const lines = jsonText({ block: long, a: 1 }).split('\n');
  expect(lines.slice(0, 4)).toEqual(['{', ' "a": 1,', ' "block": {', '  "attribute_1": { "optional": true, "type": "string" },']);
  expect(JSON.parse(lines.join('\n'))).toEqual({ a: 1, block: long });
});
