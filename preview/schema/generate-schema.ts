/** Writes spec/preview.json: `npx tsx preview/schema/generate-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewSchemaText } from './preview-schema';

writeFileSync(join(__dirname, '..', '..', 'spec', 'preview.json'), previewSchemaText());
