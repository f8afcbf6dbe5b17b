import { stringify } from 'yaml';
import type { ApiObject } from './translate';

/** Objects as plain YAML, one document each; without anchors, which are no plain YAML to many readers. */
export const plainYaml = (objects: readonly ApiObject[]): string =>
  objects.map((one) => stringify(one, { aliasDuplicateObjects: false, lineWidth: 0 })).join('---\n');
