import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { generatedFiles, jsonSchema } from '../../model/files/json-schema';

const ROOT = join(__dirname, '..', '..');
const FOLDERS = [join(ROOT, 'estate'), ...readdirSync(join(ROOT, 'examples')).map((name) => join(ROOT, 'examples', name))].filter(
  (folder) => existsSync(join(folder, 'estate.yaml')),
);
const KIND = { 'estate.yaml': 'estate', environments: 'environment', businesses: 'business' } as const;
const definitions = jsonSchema()['$defs'] as Record<string, Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>>;
/** The schema of a section of which a business may have several. */
interface Section {
  readonly anyOf: readonly { readonly properties: Readonly<Record<string, object>> }[];
}
const { allOf: needed, ...business } = definitions['business'] ?? {};
/** A profile has the options of a business; what a business needs beside them is held by a test of its own, which Zod would take for all of it. */
const whole = { ...definitions, business, profile: { ...definitions['profile'], properties: business.properties ?? {} } };
const schemas = Object.fromEntries(Object.entries(whole).map(([kind, schema]) => [kind, z.fromJSONSchema(schema)]));

/** Every YAML file of an estate with the kind it is of. */
function yamlFiles(folder: string): { file: string; kind: string; text: string }[] {
  return Object.entries(KIND).flatMap(([entry, kind]) => {
    const path = join(folder, entry);
    const files = entry.endsWith('.yaml') ? [path] : readdirSync(path).map((name) => join(path, name));
    return files.map((file) => ({ file, kind, text: readFileSync(file, 'utf8') }));
  });
}

describe('the generated JSON schema', () => {
  it.each(Object.entries(generatedFiles()))('spec/%s is what the schemas say', (path, text) => {
    const file = join(ROOT, 'spec', path);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
      throw new Error(`spec/${path} is stale; run: npx tsx model/generate-schema.ts`);
  });

  it('describes every option, and says what is left out', () => {
    const { spark } = (jsonSchema()['$defs'] as { business: { properties: Record<string, Section> } }).business.properties;
    expect(spark?.anyOf[0]?.properties['engine']).toMatchObject({ default: 'esr-4.6.0', description: expect.stringMatching(/Paimon/) });
    expect(spark?.anyOf[0]?.properties['quota']).toMatchObject({
      anyOf: [{ type: 'string', pattern: '^\\d+(\\.\\d+)? ?(CU)$', examples: ['400 CU'] }, { additionalProperties: { type: 'string' } }],
    });
  });

  it.each(FOLDERS.flatMap(yamlFiles).map(({ file, kind, text }) => [file.slice(ROOT.length + 1), kind, text] as const))(
    '%s points at its schema and fits it',
    (file, kind, text) => {
      const [modeline = ''] = text.split('\n');
      const target = /^# yaml-language-server: \$schema=(\S+)$/.exec(modeline)?.[1] ?? 'no modeline';
      expect(join(ROOT, file, '..', target)).toBe(join(ROOT, 'spec', 'schemas', `${kind}.json`));
      expect(schemas[kind]?.safeParse(parse(text)).error?.issues ?? []).toEqual([]);
    },
  );

  it('takes a business that leaves its owner to a profile, and a profile that says one thing', () => {
    const owned = z.fromJSONSchema({ type: 'object', properties: business.properties ?? {}, allOf: needed ?? [] });
    expect(owned.safeParse({ profile: 'standard' }).success).toBe(true);
    expect(schemas['profile']?.safeParse({ spark: { quota: '400 CU' } }).success).toBe(true);
    const options = Object.keys(definitions['business']?.properties ?? {}).filter((key) => key !== 'profile');
    const same = options.map((key) => [key, { $ref: `#/$defs/business/properties/${key}` }]);
    expect(definitions['profile']?.properties).toEqual(Object.fromEntries(same));
  });

  it.each<[string, object]>([
    ['business', { owner: 'a@b.c', costCenter: 'x', sparks: {} }],
    ['business', { owner: 'a@b.c', costCenter: 'x', spark: { quota: '400 GiB' } }],
    ['profile', { sparks: {} }],
    ['environment', { region: 'cn-hangzhou', target: 'azure' }],
    ['estate', { name: 'Acme' }],
  ])('an editor would refuse a wrong %s', (kind, data) => {
    expect(schemas[kind]?.safeParse(data).success).toBe(false);
  });
});
