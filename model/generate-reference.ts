/** Writes docs/guides/estate.md from spec/schema.json: `npx tsx model/generate-reference.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference } from './reference/markdown';

writeFileSync(join(__dirname, '..', 'docs', 'guides', 'estate.md'), reference());
