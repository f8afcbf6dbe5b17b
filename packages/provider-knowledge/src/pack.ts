import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { ProviderProblem, runCommand } from './problem';
import { fullAddress, PROVIDERS, wholeFile, type PackedName } from './providers';

const HELP = `npm run provider:pack -w @lakewright/provider-knowledge -- --schema FILE [--facts FILE]

Packs schema and facts of every type of aliyun/alicloud or hashicorp/kubernetes into schema/*-whole.json.br, from which the
simulated cloud serves what is on no allow-list.
  --schema FILE  output of 'terraform providers schema -json', without prose
  --facts FILE   facts of every attribute, where the provider has any

example: npm run provider:pack -w @lakewright/provider-knowledge -- --schema printed.json --facts provider-facts.json
`;

const PACKED: readonly PackedName[] = ['alicloud', 'kubernetes'];

interface Printed {
  readonly provider_schemas: Readonly<Record<string, { readonly resource_schemas: object; readonly data_source_schemas: object }>>;
}

void runCommand(() => {
  const { values } = parseArgs({ options: { schema: { type: 'string' }, facts: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.schema === undefined) {
    process.stdout.write(HELP);
    return;
  }
  const printed = (JSON.parse(readFileSync(values.schema, 'utf8')) as Printed).provider_schemas;
  const name = PACKED.find((one) => fullAddress(one) in printed);
  const provider = name && printed[fullAddress(name)];
  if (name === undefined || provider === undefined) {
    throw new ProviderProblem(
      'provider.file.unexpected',
      `${values.schema} has no schema of aliyun/alicloud or hashicorp/kubernetes`,
      'see --help',
    );
  }
  const { resources: facts } = (values.facts === undefined ? { resources: {} } : JSON.parse(readFileSync(values.facts, 'utf8'))) as {
    readonly resources: object;
  };
  const { resource_schemas: resources, data_source_schemas: dataSources } = provider;
  const text = JSON.stringify({ version: PROVIDERS[name].version, resources, dataSources, facts });
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } });
  writeFileSync(wholeFile(name), packed);
  process.stdout.write(`schema/${name}-whole.json.br: ${Object.keys(resources).length} resource types, ${packed.length} bytes\n`);
});
