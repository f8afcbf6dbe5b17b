import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NO_FACTS, readAllowList } from './allow-list';
import { jsonText } from './json-text';
import { ProviderProblem, runCommand } from './problem';
import { factsFile } from './providers';
import { keepSchema, pick, printedProviders, type PrintedSchema } from './trim-schema';

const HELP = `npm run provider:trim -w @lakewright/provider-knowledge -- [--schema FILE]... [--facts FILE]

Keeps in schema/ and facts/ what the allow-lists name.
  --schema FILE  output of 'terraform providers schema -json'; any of alicloud, kubernetes, random
  --facts FILE   facts of every attribute of aliyun/alicloud

example: npm run provider:trim -w @lakewright/provider-knowledge -- --schema printed.json --facts provider-facts.json
`;

interface PrintedFacts {
  readonly version: string;
  readonly resources: Readonly<Record<string, unknown>>;
}

/** Reads a document that has a member of the given name. */
function readDocument<T>(file: string, member: keyof T & string): T {
  const document = readJson(file);
  if (typeof document === 'object' && document !== null && member in document) return document as T;
  throw new ProviderProblem('provider.file.unexpected', `${file} has no '${member}'`, 'see --help for what the files are');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ProviderProblem('provider.file.unreadable', `${file}: ${(error as Error).message}`, 'name a readable JSON file');
  }
}

function trimOneSchema(file: string): void {
  const printed = readDocument<PrintedSchema>(file, 'provider_schemas');
  for (const name of printedProviders(printed)) {
    const kept = keepSchema(printed, name);
    process.stdout.write(`schema/${name}.json: ${Object.keys(kept.resources).length} resource types\n`);
  }
}

function trimFacts(file: string): void {
  const { version, resources } = readDocument<PrintedFacts>(file, 'resources');
  const listed = readAllowList('resources.txt').filter(({ reason }) => !reason.endsWith(NO_FACTS));
  const kept = pick(resources, listed, 'resources.txt', file);
  writeFileSync(factsFile(), `${jsonText({ version, resources: kept })}\n`);
  process.stdout.write(`facts/alicloud.json: ${Object.keys(kept).length} resource types\n`);
}

void runCommand(() => {
  const { values } = parseArgs({
    options: { schema: { type: 'string', multiple: true }, facts: { type: 'string' }, help: { type: 'boolean' } },
  });
  const schemas = values.schema ?? [];
  if (values.help === true || (schemas.length === 0 && values.facts === undefined)) {
    process.stdout.write(HELP);
    return;
  }
  schemas.forEach(trimOneSchema);
  if (values.facts !== undefined) trimFacts(values.facts);
});
