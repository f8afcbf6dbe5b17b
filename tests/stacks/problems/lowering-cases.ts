import type { Case } from './case';
import { extended } from './estate';
import { TERRAFORM } from './imports';

const FIND = "const found = stack.node.findAll().find((one) => one.terraformResourceType === 'alicloud_star_rocks_instance');";
const WAYS = {
  'its lifecycle': 'found.lifecycle = {};',
  'an override': "found.addOverride('lifecycle.prevent_destroy', false);",
  'an override of the whole stack':
    'stack.addOverride(`resource.alicloud_star_rocks_instance.${found.friendlyUniqueId}.lifecycle.prevent_destroy`, false);',
  'an aspect': 'Aspects.of(stack).add({ visit: (one) => { if (one === found) one.lifecycle = {}; } });',
};

/** What an extension may not do: lower the protection of what is retained. */
export const LOWERING_CASES: readonly Case[] = Object.entries(WAYS).map(([way, line]) => ({
  name: `an extension lowers what protects a warehouse, by ${way}`,
  files: extended(`${TERRAFORM}export const extension = {\n  business: (stack) => {\n    ${FIND}\n    ${line}\n  },\n};\n`),
  code: 'extension.retained.lowered',
  file: 'extensions/more.ts',
  at: /^import/,
  environments: ['dev', 'prod'],
  message: /^the extension lowers prevent_destroy of 'StarRocks\/.*', which holds data and is retained$/,
  fix: 'leave its lifecycle alone; to be able to lose it name it in allowances.yaml',
}));
