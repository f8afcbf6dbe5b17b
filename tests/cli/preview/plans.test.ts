import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewOf, type PreviewOptions } from '../../../cli/preview/preview';
import { markdownReport } from '../../../preview/render';
import type { Preview } from '../../../preview/types/preview';
import { Folders } from '../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());
const estate = folders.estate('estate');

const preview = (options: Omit<PreviewOptions, 'estate'>): Preview =>
  previewOf({ estate, ...options }, mkdtempSync(join(folders.root, 'scratch-')), '2026-11-28');

let count = 0;
function plans(files: Readonly<Record<string, string>>): string {
  count += 1;
  const dir = join(folders.root, `plans-${count}`);
  mkdirSync(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

const BUCKET = { address: 'alicloud_oss_bucket.Lake_Bucket', mode: 'managed', type: 'alicloud_oss_bucket', name: 'Lake_Bucket' };
const plan = (change: object): string =>
  JSON.stringify({ format_version: '1.2', terraform_version: '1.11.4', resource_changes: [{ ...BUCKET, change }] });
const RETAGGED = plan({
  actions: ['update'],
  before: { bucket: 'tiny-dev-lending-lake', tags: { team: 'others' } },
  after: { bucket: 'tiny-dev-lending-lake', tags: {} },
  after_unknown: {},
});
const NOTHING = plan({ actions: ['no-op'], before: {}, after: {}, after_unknown: {} });

describe('plans of Terraform', () => {
  it('alone say what will be done; no version is compared', () => {
    const told = preview({ plans: plans({ 'lending-dev.json': RETAGGED }) });
    expect(told).toMatchObject({ from: 'state', counts: { update: 1 }, disagreements: [] });
    expect(told.stacks).toMatchObject([{ name: 'lending-dev', status: 'changed', changes: [{ action: 'update' }] }]);
  });

  it('without a change say that nothing changes', () => {
    expect(preview({ plans: plans({ 'lending-dev.json': NOTHING }) })).toMatchObject({
      verdict: { word: 'nothing' },
      stacks: [],
      unchanged: 1,
    });
  });

  it('say of what could not be planned what has to be deployed before it', () => {
    const made = plan({ actions: ['create'], before: null, after: { bucket: 'logs' }, after_unknown: {} });
    const told = preview({ plans: plans({ 'foundation-dev.json': made }) });
    expect(told.stacks.map(({ name, status, waitsFor }) => [name, status, waitsFor])).toEqual([
      ['foundation-dev', 'new', []],
      ['shared-dev', 'new', ['foundation-dev']],
      ['risk-dev', 'new', ['foundation-dev']],
      ['lending-dev', 'new', ['foundation-dev']],
    ]);
    expect(markdownReport(told)).toMatch(/`lending-dev` .*planned when foundation-dev is deployed/);
  });

  it('beside a version: one edit in the console is exactly one attribute of drift', () => {
    const told = preview({ plans: plans({ 'lending-dev.json': RETAGGED }), baseEstate: estate });
    expect(told.from).toBe('both');
    expect(told.disagreements).toEqual([
      {
        stack: 'lending-dev',
        address: BUCKET.address,
        code: 'none',
        state: 'update',
        words: 'changed outside: tags.team is others, the description says nothing',
      },
    ]);
  });

  it('beside a version without any difference: no drift', () => {
    expect(preview({ plans: plans({ 'lending-dev.json': NOTHING }), baseEstate: estate }).disagreements).toEqual([]);
  });

  it.each([
    ['plan.file.not-a-plan', { 'lending-dev.json': '{"version": 4, "lineage": "x"}' }],
    ['plan.file.version', { 'lending-dev.json': '{"format_version": "2.0", "resource_changes": []}' }],
    ['plan.file.truncated', { 'lending-dev.json': RETAGGED.slice(0, 80) }],
    ['plan.file.unknown-stack', { 'lendign-dev.json': NOTHING }],
    ['preview.plans.empty', { 'README.md': '' }],
  ])('are refused: %s', (code, files) => {
    expect(() => preview({ plans: plans(files) })).toThrow(code);
  });

  it('are refused from a folder that is not there', () => {
    expect(() => preview({ plans: join(folders.root, 'no-plans') })).toThrow(/preview\.plans\.missing/);
  });
});
