import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './problem';
import { readAllowList } from './allow-list';
import { compile } from './generate/compile';
import { isUpToDate, writeClasses } from './generate/output';
import { typescriptSources } from './generate/typescript-sources';
import { PACKAGE_ROOT, schemaFile } from './providers';
import { pick, type KeptSchema } from './trim-schema';

/** Reads the kept schema and checks it against the allow-lists: each listed type must be in it. */
function listedSchema(): KeptSchema {
  const kept = JSON.parse(readFileSync(schemaFile('alicloud'), 'utf8')) as KeptSchema;
  return {
    ...kept,
    resources: pick(kept.resources, readAllowList('resources.txt'), 'resources.txt', 'schema/alicloud.json'),
    dataSources: pick(kept.dataSources, readAllowList('data-sources.txt'), 'data-sources.txt', 'schema/alicloud.json'),
  };
}

void runCommand(async () => {
  const lib = join(PACKAGE_ROOT, 'lib');
  if (isUpToDate(lib)) return;
  const started = performance.now();
  const schema = listedSchema();
  const classes = await compile(await typescriptSources(schema));
  writeClasses(lib, classes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`@cdktf/provider-alicloud: ${classes.size} classes of ${schema.source} ${schema.version} in ${seconds} s\n`);
});
