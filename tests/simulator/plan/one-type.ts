import type { AttributeFacts } from '@lakewright/provider-knowledge/facts';
import type { Schema } from '@lakewright/provider-knowledge/schema';
import { joinModel } from '@lakewright/provider-knowledge/planning/join';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';

/** A made-up type with one attribute of every habit. */
const SCHEMA: Schema = {
  version: 0,
  block: {
    attributes: {
      id: { type: 'string', optional: true, computed: true },
      name: { type: 'string', required: true },
      zone: { type: 'string', optional: true },
      note: { type: 'string', optional: true },
      size: { type: 'number', optional: true },
      spare: { type: 'bool', optional: true },
      mode: { type: 'string', optional: true, computed: true },
      status: { type: 'string', computed: true },
      tags: { type: ['map', 'string'], optional: true },
      peers: { type: ['set', 'string'], optional: true },
      order: { type: ['list', 'string'], optional: true },
    },
    block_types: {
      disk: {
        nesting_mode: 'list',
        block: {
          attributes: {
            size: { type: 'number', required: true },
            serial: { type: 'string', optional: true },
            kind: { type: 'string', optional: true },
          },
        },
      },
      rule: {
        nesting_mode: 'set',
        block: {
          attributes: {
            port: { type: 'number', required: true },
            policy: { type: 'string', optional: true },
            id: { type: 'string', computed: true },
          },
        },
      },
      access: { nesting_mode: 'list', max_items: 1, block: { attributes: { level: { type: 'string', optional: true } } } },
    },
  },
};

const FACTS: Readonly<Record<string, Partial<AttributeFacts>>> = {
  zone: { forceNew: true },
  size: { default: 20 },
  peers: { forceNew: true },
  'disk.kind': { forceNew: true },
  disk: { forceNew: true },
  'rule.port': { forceNew: true },
  'rule.policy': { default: 'accept' },
  access: { computed: true },
};

export const MODEL: TypeModel = joinModel('alicloud_made_up', SCHEMA, { attribute: (path) => FACTS[path] });
