/** Writes spec/schema.json and spec/schemas/ from the schemas in spec/schema/: `npx tsx spec/generate-schema.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './schema/json-schema';

for (const [path, text] of Object.entries(generatedFiles())) {
  const file = join(__dirname, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
