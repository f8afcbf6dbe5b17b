/** Writes docs/guides/problems.md: `npx tsx tests/reference/write-problems.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LISTED } from './listed';
import { problemsGuide } from './problems';

writeFileSync(join(__dirname, '..', '..', 'docs', 'guides', 'problems.md'), problemsGuide(LISTED));
