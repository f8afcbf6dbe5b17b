import { join } from 'node:path';
import { compile } from './generate/compile';
import { listedSchema } from './generate/listed-schema';
import { isUpToDate, writeClasses } from './generate/output';
import { typescriptSources } from './generate/typescript-sources';
import { runCommand } from '@lakewright/provider-knowledge/problem';

void runCommand(async () => {
  const lib = join(__dirname, '..', 'lib');
  if (isUpToDate(lib)) return;
  const started = performance.now();
  const schema = listedSchema();
  const classes = await compile(await typescriptSources(schema));
  writeClasses(lib, classes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`@cdktf/provider-alicloud: ${classes.size} classes of ${schema.source} ${schema.version} in ${seconds} s\n`);
});
