import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Estate } from '../../../model/model';
import { estateIn } from '../../support/estates';
import { TINY } from '../../support/tiny-estate';
import { writeFiles } from '../../support/write-files';

const FILES = {
  ...TINY,
  'businesses/lending.yaml': `${TINY['businesses/lending.yaml']}kafka:
  topics:
    payments: { partitions: 12, retention: 3 days }
`,
};

export const STACKS = ['foundation-dev', 'shared-dev', 'risk-dev', 'lending-dev'] as const;

/** Replaces a text in a file of the estate; refuses one that is not there. */
export type Edit = readonly [file: string, from: string | RegExp, to: string];

/** An estate in a folder of its own that is edited and put back. */
export interface EditableEstate {
  /** The estate with the edits, and only those. */
  readonly with: (...edits: readonly Edit[]) => Estate;
  readonly remove: () => void;
}

export function editableEstate(): EditableEstate {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'read-')));
  return {
    with: (...edits) => {
      writeFiles(dir, Object.entries(FILES));
      for (const [file, from, to] of edits) {
        const text = readFileSync(join(dir, file), 'utf8');
        const edited = text.replace(from, to);
        if (edited === text) throw new Error(`${file} has no ${String(from)}`);
        writeFileSync(join(dir, file), edited);
      }
      return estateIn(dir);
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
