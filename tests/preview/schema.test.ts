import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { previewSchema, previewSchemaText } from '../../preview/schema/preview-schema';
import type { Preview } from '../../preview/types/preview';
import { many } from './render/fixtures/many';
import { preview } from './render/fixtures/made';
import { ONE_TAG } from './render/fixtures/one-tag';
import { SMALL } from './render/fixtures/small';
import { THREE } from './render/fixtures/three';

type Plain<T> = T extends readonly (infer E)[] ? Plain<E>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
type Said = keyof z.output<typeof previewSchema>;
/** No member without a schema, none in the schema alone: this file does not compile otherwise. */
const ALL: readonly [keyof Preview extends Said ? true : never, Said extends keyof Preview ? true : never] = [true, true];

/** Nor a value: what is printed is what the schema takes. */
const taken = (about: Plain<Preview>): z.output<typeof previewSchema> => about;

const DOCUMENTS: Readonly<Record<string, Preview>> = {
  ...{ small: SMALL, three: THREE, 'one-tag': ONE_TAG, nothing: preview([], { unchanged: 9 }), many: many(300, 20) },
  unknown: preview([], { verdict: { word: 'unknown', sentence: 'the older estate is not valid', exit: 1 } }),
};

describe('the schema of a preview', () => {
  it.each(Object.entries(DOCUMENTS))('takes %s as it is', (_, about) => {
    const printed = JSON.parse(JSON.stringify(about)) as Plain<Preview>;
    expect(previewSchema.safeParse(printed).error).toBeUndefined();
    expect(taken(printed)).toBe(printed);
    expect(ALL).toEqual([true, true]);
  });

  it.each([
    ['another version', { version: 2 }],
    ['a member that nobody knows', { extra: 1 }],
    ['a verdict of no such word', { verdict: { word: 'fine', sentence: '', exit: 0 } }],
    ['a stack without its changes', { stacks: [{ name: 'risk-prod' }] }],
    ['an exit code that deploy has not', { verdict: { word: 'harmless', sentence: '', exit: 70 } }],
  ])('refuses %s', (_, wrong) => {
    expect(previewSchema.safeParse({ ...JSON.parse(JSON.stringify(SMALL)), ...wrong }).success).toBe(false);
  });

  it('is published as it is', () => {
    const published = readFileSync(join(__dirname, '..', '..', 'spec', 'preview.json'), 'utf8');
    if (published !== previewSchemaText()) throw new Error('spec/preview.json is stale; run: npx tsx preview/schema/generate-schema.ts');
    expect(JSON.parse(published)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
