import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A configuration in Terraform's JSON syntax. */
export type Configuration = Readonly<Record<string, unknown>>;

/** A folder of its own with one configuration; call `remove` when done. */
export interface Workspace {
  readonly folder: string;
  /** Replaces the configuration. */
  write(configuration: Configuration): void;
  remove(): void;
}

export function workspace(configuration: Configuration = {}): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  const write = (content: Configuration): void => writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(content, null, 1));
  write(configuration);
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
