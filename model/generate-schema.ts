/** Writes spec/schema.json and spec/schemas/ from the schemas of model/files/ and the services: `npx tsx model/generate-schema.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './files/json-schema';

for (const [path, text] of Object.entries(generatedFiles())) {
  const file = join(__dirname, '..', 'spec', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
