import * as z from 'zod';
import { businessFile, profileFile } from './business';
import { environmentFile } from './environment';
import { estateFile } from './estate';

type Json = Record<string, unknown>;

/** The kinds of files, each with its schema. */
const KINDS = { estate: () => definition(estateFile), environment: () => definition(environmentFile), business, profile };

function definition(schema: z.ZodType): Json {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  delete json['$schema'];
  return json;
}

/** What a business does not say its profile may. */
function business(): Json {
  const { required, ...json } = definition(businessFile);
  return {
    ...json,
    allOf: [
      {
        anyOf: [
          { type: 'object', required },
          { type: 'object', required: ['profile'] },
        ],
      },
    ],
  };
}

/** The options of a business, told once. */
function profile(): Json {
  const { properties, ...json } = definition(profileFile);
  const same = Object.keys(properties as Json).map((key) => [key, { $ref: `#/$defs/business/properties/${key}` }] as const);
  return { ...json, properties: Object.fromEntries(same) };
}

/** The one document that describes all files; editors go through {@link kindSchemas}. */
export function jsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'lakewright estate',
    description:
      'Files of an estate: estate.yaml, environments/*.yaml, businesses/*.yaml and profiles/*.yaml. Generated, do not edit: npx tsx model/generate-schema.ts',
    $defs: Object.fromEntries(Object.entries(KINDS).map(([kind, schema]) => [kind, schema()])),
    anyOf: Object.keys(KINDS).map((kind) => ({ $ref: `#/$defs/${kind}` })),
  };
}

/**
 * One small document per kind, by file name: what a YAML file's modeline points to. Not every editor follows a fragment in a
 * modeline, every one follows a $ref.
 */
function kindSchemas(): Record<string, Json> {
  return Object.fromEntries(
    Object.keys(KINDS).map((kind) => [
      `schemas/${kind}.json`,
      {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $ref: `../schema.json#/$defs/${kind}`,
      },
    ]),
  );
}

/** Every generated file, by path below spec/, as text. */
export function generatedFiles(): Record<string, string> {
  const files = { 'schema.json': jsonSchema(), ...kindSchemas() };
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, `${JSON.stringify(content, null, 2)}\n`]));
}
