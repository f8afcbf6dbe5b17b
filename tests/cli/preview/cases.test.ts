import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { previewOf } from '../../../cli/preview/preview';
import type { Preview } from '../../../preview/types/preview';
import { Folders } from '../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());
const base = folders.estate('base');
let count = 0;

/** What is told of an estate with one place changed. */
function told(edits: Readonly<Record<string, string | undefined>>): Preview {
  count += 1;
  const estate = folders.estate(`head-${count}`, edits);
  return previewOf({ estate, baseEstate: base }, mkdtempSync(join(folders.root, 'scratch-')), '2026-11-28');
}

const edit = (file: string, from: string, to: string): Preview => told({ [file]: folders.edited(file, from, to) });
const codes = ({ findings }: Preview): string[] => [...new Set(findings.map(({ code }) => code))];

describe('what a change is told as', () => {
  it('a queue that grows: one queue, its line, its quota, no other stack', () => {
    const preview = edit('businesses/risk.yaml', 'max: 40 CU', 'max: 60 CU');
    expect(preview.stacks.map(({ name }) => name)).toEqual(['risk-dev']);
    const queue = preview.stacks[0]?.changes.find(({ resource }) => resource.inner === 'QueueNight');
    expect(queue).toMatchObject({ action: 'update', risk: 'cost', diffs: [{ path: 'Parameters.MaxCu', before: '40', after: '60' }] });
    expect(queue?.place?.line).toBe(4);
    const place = { line: 4, file: expect.stringMatching(/businesses\/risk\.yaml$/) };
    expect(preview.quotas).toMatchObject([
      { stack: 'risk-dev', what: 'Spark: queue night', unit: 'CU', before: 40, after: 60, exceeded: false, place },
    ]);
  });

  it('a business that is removed: it stays, holds data, and costs', () => {
    const preview = told({
      'businesses/lending.yaml': undefined,
      'environments/dev.yaml': folders.edited('environments/dev.yaml', '[risk, lending]', '[risk]'),
    });
    const lending = preview.stacks.find(({ name }) => name === 'lending-dev');
    expect(lending).toMatchObject({ status: 'left', changes: [], cost: { fixed: 0, ceiling: 0, unpriced: [] } });
    expect(lending?.holds?.withData).toBeGreaterThan(1);
    expect(preview.notes.find((note) => note.startsWith('lending-dev stays: '))).toMatch(
      /\d+ resources, \d+ hold data, \$[\d,]+ a month go on.*destroy --stack lending-dev/,
    );
    expect(codes(preview)).toContain('plan.stack.undescribed');
  });

  it('a business that is renamed: the old one stays, the new one is told as new', () => {
    const preview = told({
      'businesses/lending.yaml': undefined,
      'businesses/loans.yaml': folders.edited('businesses/lending.yaml', '"4712"', '"4712"\ndescription: loans'),
      'environments/dev.yaml': folders.edited('environments/dev.yaml', '[risk, lending]', '[risk, loans]'),
    });
    expect(preview.stacks.map(({ name, status }) => `${name} ${status}`)).toEqual(
      expect.arrayContaining(['loans-dev new', 'lending-dev left']),
    );
  });

  it('an edit that is never sent: as not done, and neither price nor quota move', () => {
    const preview = edit('businesses/lending.yaml', 'nodes: 3', 'nodes: 5');
    expect(codes(preview)).toEqual(['plan.edit.ignored']);
    expect(preview.cost).toEqual({ fixed: 0, ceiling: 0, unpriced: [] });
    expect(preview.quotas).toEqual([]);
  });

  it('fewer partitions: 1, with the line', () => {
    const preview = edit('businesses/risk.yaml', 'partitions: 24', 'partitions: 8');
    expect(preview.verdict).toMatchObject({ word: 'refused', exit: 1 });
    expect(preview.findings[0]).toMatchObject({ code: 'plan.size.shrinks', place: { line: 7 } });
  });

  it('another network: who lives in it, and that nobody can permit it', () => {
    const preview = edit('environments/dev.yaml', '10.10.0.0/16', '10.30.0.0/16');
    expect(preview.verdict).toMatchObject({ word: 'refused', exit: 1 });
    expect(preview.findings[0]?.inhabitants?.map(({ stack }) => stack)).toEqual(expect.arrayContaining(['risk-dev', 'lending-dev']));
  });

  const zones = (from: string, to: string): string => folders.edited('environments/dev.yaml', from, to);
  it.each([
    [
      'another region',
      'environments/dev.yaml',
      zones('cn-hangzhou', 'cn-shanghai').replace('[cn-hangzhou-i, cn-hangzhou-j]', '[cn-shanghai-f, cn-shanghai-g]'),
      1,
    ],
    [
      'another storage class',
      'businesses/lending.yaml',
      folders.edited('businesses/lending.yaml', 'kind: oss,', 'kind: oss, storageClass: IA,'),
      3,
    ],
  ] as const)('%s: attribute, values, line, and whether deploy refuses', (_, file, text, line) => {
    const preview = told({ [file]: text });
    expect(preview.verdict.word).toBe('refused');
    expect(preview.verdict.exit).toBeGreaterThan(0);
    const refused = preview.findings
      .filter(({ exit }) => exit !== undefined)
      .map(({ attribute, before, after, place }) => ({ attribute, before, after, line: place?.line }));
    expect(refused).toContainEqual({ attribute: expect.any(String), before: expect.any(String), after: expect.any(String), line });
  });

  it('another zone: the vSwitch that goes, its line, and who lives in it', () => {
    const preview = told({ 'environments/dev.yaml': zones('[cn-hangzhou-i,', '[cn-hangzhou-k,') });
    expect(preview.verdict.word).toBe('refused');
    const [gone] = preview.findings.filter(({ exit }) => exit !== undefined);
    expect(gone).toMatchObject({ resource: { type: 'alicloud_vswitch' }, place: { line: 2 } });
    expect(gone?.inhabitants?.map(({ stack }) => stack)).toContain('lending-dev');
  });

  it('a tag of the estate: every stack, each change harmless, and what is not done of it told', () => {
    const preview = told({ 'estate.yaml': 'name: tiny\ntags: { platform: lakes }\n' });
    expect(preview.stacks.map(({ name }) => name).sort()).toEqual(['foundation-dev', 'lending-dev', 'risk-dev', 'shared-dev']);
    expect(new Set(preview.stacks.flatMap(({ changes }) => changes.map(({ risk }) => risk)))).toEqual(new Set(['metadata']));
    // A workspace keeps the tags that it was born with.
    expect(preview.findings.map(({ code }) => code)).toContain('plan.edit.born');
    expect(preview).toMatchObject({ verdict: { word: 'careful', exit: 0 }, unchanged: 0 });
  });

  it('a scale: the stacks that have sizes, and no other', () => {
    const scaled = folders.edited('environments/dev.yaml', 'state:', 'scale: 50 %\nstate:');
    const preview = told({ 'environments/dev.yaml': scaled });
    expect(preview.stacks.map(({ name }) => name)).toContain('risk-dev');
    expect(preview.stacks.map(({ name }) => name)).not.toContain('foundation-dev');
  });

  it('a group of another size: in place, and what it costs', () => {
    const preview = edit('businesses/lending.yaml', 'size: 16 CU', 'size: 32 CU');
    const [change] = preview.stacks[0]?.changes.filter(({ harmless }) => !harmless) ?? [];
    expect(change).toMatchObject({ action: 'update', resource: { type: 'alicloud_star_rocks_node_group' } });
    expect(change?.cost?.fixed).toBeGreaterThan(500);
    expect(preview.costByBusiness['lending']).toEqual(preview.cost);
  });

  it('a topic that goes: data, refused, and the first thing told', () => {
    const preview = edit('businesses/risk.yaml', 'events:', 'scores:');
    expect(preview.verdict).toMatchObject({ word: 'refused', exit: 2 });
    expect(preview.stacks.find(({ name }) => name === 'risk-dev')?.changes[0]).toMatchObject({ action: 'delete', risk: 'data-loss' });
  });

  it('a cluster of an engineer changes with it, and is told where it is named', () => {
    const laptop = { 'environments/laptop.yaml': 'target: kubernetes\nshared: { kafka: {} }\nbusinesses: [risk]\n' };
    const baseEstate = folders.estate('with-laptop', laptop);
    const topic = { 'businesses/risk.yaml': folders.edited('businesses/risk.yaml', 'events:', 'scores:') };
    const estate = folders.estate('with-laptop-head', { ...laptop, ...topic });
    const stacks = (env?: string): string[] =>
      previewOf(
        { estate, baseEstate, ...(env === undefined ? {} : { env }) },
        mkdtempSync(join(folders.root, 'scratch-')),
        '2026-11-28',
      ).stacks.map(({ name }) => name);
    expect(stacks()).toEqual(['risk-dev']);
    expect(stacks('laptop')).toContain('risk-laptop');
  });

  it('the same twice has the same bytes', () => {
    const twice = [1, 2].map(() => JSON.stringify({ ...edit('businesses/risk.yaml', 'partitions: 24', 'partitions: 36'), head: {} }));
    expect(twice[0]?.replaceAll(/head-\d+/g, '')).toBe(twice[1]?.replaceAll(/head-\d+/g, ''));
  });
});
