import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference, referenceMarkdown } from '../../../model/reference/markdown';
import { optionRows } from '../../../model/reference/rows';

describe('the reference of estate files', () => {
  it('is up to date', () => {
    const kept = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'guides', 'estate.md'), 'utf8');
    if (kept !== reference()) throw new Error('docs/guides/estate.md is stale: npx tsx model/generate-reference.ts');
  });

  it('tells every option with value, default and meaning', () => {
    const rows = optionRows({
      properties: {
        quota: {
          description: 'the most',
          anyOf: [
            { type: 'string', pattern: 'CU', examples: ['400 CU'] },
            { type: 'object', description: 'by environment; ...' },
          ],
        },
        queues: {
          type: 'object',
          default: {},
          description: 'by name',
          additionalProperties: { properties: { min: { type: 'integer', minimum: 1, maximum: 5, default: 1 } }, required: ['min'] },
        },
        kind: { enum: ['a', 'b'] },
      },
      required: ['quota'],
    });
    expect(rows).toEqual([
      { option: 'quota', value: '400 CU', otherwise: 'required', meaning: 'the most', byEnvironment: true },
      { option: 'queues', value: 'map by name', otherwise: '', meaning: 'by name', byEnvironment: false },
      { option: 'queues.<name>.min', value: '1 to 5', otherwise: '1', meaning: '', byEnvironment: false },
      { option: 'kind', value: 'a, b', otherwise: '', meaning: '', byEnvironment: false },
    ]);
  });

  it('keeps a bar in a meaning out of the table', () => {
    expect(referenceMarkdown({ estate: { properties: { name: { type: 'string', description: 'a | b' } } } })).toContain('a \\| b');
  });
});
