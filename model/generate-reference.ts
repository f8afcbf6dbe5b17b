/** Writes the guides that are generated, estate.md and prices.md: `npx tsx model/generate-reference.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference } from './reference/markdown';
import { priceReference } from './reference/prices';

const GUIDES = join(__dirname, '..', 'docs', 'guides');
writeFileSync(join(GUIDES, 'estate.md'), reference());
writeFileSync(join(GUIDES, 'prices.md'), priceReference());
