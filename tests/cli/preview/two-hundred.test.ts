import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { previewOf } from '../../../cli/preview/preview';
import { markdownReport } from '../../../preview/render';
import { Folders } from '../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());

const NAMES = Array.from({ length: 200 }, (_, index) => `b${String(index).padStart(3, '0')}`);
const ENVIRONMENT = `region: cn-hangzhou
network: { cidr: 10.0.0.0/12, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
businesses: [${NAMES.join(', ')}]
`;
const BUSINESS = `owner: data@acme.example
costCenter: "4711"
lake: { layers: { ods: { expire: 90 days }, dwd: {} } }
access: { load: { write: [lake/ods] } }
`;

/** Two hundred businesses; `edits` are of the files of some. */
const estate = (name: string, platform: string, edits: Readonly<Record<string, string>> = {}): string =>
  folders.estate(name, {
    'estate.yaml': `name: tiny\ntags: { platform: ${platform} }\n`,
    'environments/dev.yaml': ENVIRONMENT,
    'businesses/risk.yaml': undefined,
    'businesses/lending.yaml': undefined,
    ...Object.fromEntries(NAMES.map((one) => [`businesses/${one}.yaml`, BUSINESS])),
    ...edits,
  });

it('one tag changed in 200 businesses: one comment under the limit, what stops first, the rest counted and located, exit 0', () => {
  // One loses the right to write: that stops its job, and no key has to permit it.
  const edited = BUSINESS.replace('write: [lake/ods]', 'read: [lake/ods]');
  const options = { estate: estate('head', 'lakes', { 'businesses/b120.yaml': edited }), baseEstate: estate('base', 'lake') };
  const preview = previewOf(options, mkdtempSync(join(folders.root, 'scratch-')), '2026-11-28');
  expect(preview.verdict).toMatchObject({ word: 'dangerous', exit: 0 });
  expect(preview.stacks).toHaveLength(201);
  expect(preview.counts.update).toBeGreaterThan(600);
  const comment = markdownReport(preview);
  expect(Buffer.byteLength(comment)).toBeLessThan(64_000);
  const sections = [...comment.matchAll(/^#### (.*)$/gm)].map(([, title]) => title);
  expect(sections[0]).toBe('At stake');
  expect(comment.split('\n').find((line) => line.startsWith('- **'))).toMatch(/^- \*\*outage\*\* `b120-dev`: /);
  expect(comment).toMatch(/harmless: tags\.platform: lake → lakes on \d+ resources in 201 stacks/);
  // Told in full it names every stack; told shorter it counts what is left out, and says where that is.
  expect(comment).toContain('`b199-dev`');
  for (const limit of [3_900, 1_500]) {
    const short = markdownReport(preview, { limit });
    expect(Buffer.byteLength(short)).toBeLessThan(limit);
    expect(short).toMatch(/\*\*Left out, a comment has a limit\*\*[^]*of 1 harmless edit/);
    expect(short.indexOf('**outage**')).toBeGreaterThan(0);
    expect(short.indexOf('**outage**')).toBeLessThan(short.indexOf('Left out'));
    // What is harmless goes first, then what is told of the dangerous one; never that there is one.
    expect(/- the (?:attributes|names) of 1 changes, in b120-dev/.test(short)).toBe(limit < 3_900);
  }
});
