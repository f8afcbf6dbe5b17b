import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flowText } from '../../clone/edit/yaml-text';
import { ADOPTED } from '../../model/read/read-folder';
import type { Placed } from './place';

/** A thing with what of it stays as it is. */
export interface Kept extends Placed {
  readonly keep: readonly string[];
}

const HEAD = `# What Terraform takes over instead of making it, by \`lakewright adopt\`: one import block each. An entry stays when its thing was taken over.
# keep: attributes that stay as they are, whatever the estate says; take one out, and the next plan shows what would change.
`;

const line = ({ stack, address, thing, keep, attributes }: Kept): string =>
  `- ${flowText({
    resource: `${stack}/${address}`,
    id: thing.id,
    ...(keep.length > 0 && { keep }),
    ...(attributes && { attributes }),
  })}\n`;

/** The text of `adopted.yaml` with more in it. */
export function entriesText(root: string, things: readonly Kept[]): string {
  const file = join(root, ADOPTED);
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n*$/, '\n') : HEAD;
  return before + things.map(line).join('');
}
