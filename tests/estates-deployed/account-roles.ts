import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Allows that roles which serve the whole account go: without it they stay when an environment is destroyed. Answers how many these stacks make. */
export function allowAccountRoles(folder: string, stackNames: readonly string[]): number {
  const stacks = join(folder, '.lakewright', 'simulated', 'cdktf.out', 'stacks');
  const entries = stackNames.flatMap((stack) => {
    const { resource } = JSON.parse(readFileSync(join(stacks, stack, 'cdk.tf.json'), 'utf8')) as { resource: Record<string, object> };
    const roles = Object.entries(resource).filter(([type]) => type.endsWith('service_linked_role'));
    return roles.flatMap(([type, named]) => Object.keys(named).map((name) => `${stack}/${type}.${name}`));
  });
  const why = { why: 'the account is given back', by: 'data@acme.example', until: '2099-12-31' };
  writeFileSync(join(folder, 'allowances.yaml'), stringify(entries.map((resource) => ({ resource, ...why }))));
  return entries.length;
}
