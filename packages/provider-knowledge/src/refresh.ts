import { parseArgs } from 'node:util';
import { writtenFacts } from './facts-file';
import { ProviderProblem, runCommand } from './problem';
import { PROVIDER_NAMES, PROVIDERS, type ProviderName } from './providers';
import { factGaps } from './refresh/fact-gaps';
import { printSchema } from './refresh/print-schema';
import type { Schema } from './schema-block';
import { keepSchema } from './trim-schema';

const HELP = `npm run provider:refresh [-- PROVIDER...]

Fetches the schema of providers (${PROVIDER_NAMES.join(', ')}; alicloud if none is named) at the pinned version with
Terraform and keeps in schema/ what the allow-lists name. Needs Terraform and the internet. Facts are kept as they are;
attributes they do not know are reported.

example: npm run provider:refresh -- alicloud random
`;

void runCommand(() => {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const unknown = positionals.filter((name) => !Object.hasOwn(PROVIDERS, name));
  if (unknown.length > 0) {
    throw new ProviderProblem(
      'provider.name.unknown',
      `no provider '${unknown.join("', '")}' is kept`,
      `name one of ${PROVIDER_NAMES.join(', ')}`,
    );
  }
  const names = (positionals.length === 0 ? ['alicloud'] : positionals) as ProviderName[];
  const printed = printSchema(names, process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform');
  for (const name of names) {
    const { resources, version } = keepSchema(printed, name);
    process.stdout.write(`schema/${name}.json: ${Object.keys(resources).length} resource types of ${version}\n`);
    if (name !== 'alicloud') continue;
    for (const gap of factGaps(resources as Readonly<Record<string, Schema>>, writtenFacts().resources)) process.stdout.write(`${gap}\n`);
  }
});
