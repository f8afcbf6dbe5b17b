/** The pull request that adds a clone is read in a minute: a line for each stack, and the price that the clone's own report tells. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearse } from '../../cli/cloning/rehearse';
import { previewOf } from '../../cli/preview/preview';
import { markdownReport, textReport } from '../../clone/report/render';
import { writeAll } from '../../clone/write/all-at-once';
import { requireEstate } from '../../model/require-estate';
import { markdownReport as previewMarkdown, textReport as previewText } from '../../preview/render';
import { allStacks } from '../../stacks/stack-list';
import { ESTATES } from '../support/estates';
import { plan } from './support/plan';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clone-preview-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const base = ESTATES['estate'] ?? '';
const head = join(folder, 'estate');
cpSync(base, head, { recursive: true, filter: (path) => !path.includes('.lakewright') });
const made = plan(head, { scale: '0.25', ttl: '7d' });
const report = rehearse(requireEstate(head), made, { source: 'prod', target: 'eu', scale: '0.25', today: '2026-11-28' });
writeAll(head, made.files);
const preview = previewOf({ estate: head, baseEstate: base }, join(folder, 'scratch'), '2026-11-28');

describe('a preview of the change that adds a clone', () => {
  it('has one line for each stack, and no more than fits a screen', () => {
    const lines = previewText(preview, {}).split('\n');
    const stacks = allStacks(requireEstate(head).estate).filter(({ environment }) => environment === 'eu');
    for (const { name } of stacks) expect(lines.filter((line) => line.trimStart().startsWith(`${name} `))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('new, a clone of prod'))).toHaveLength(stacks.length);
    expect(lines.length).toBeLessThan(50);
    expect(preview.counts).toMatchObject({ update: 0, replace: 0, delete: 0 });
    expect(preview.counts.create).toBeGreaterThan(100);
  });

  it('is as short at the pull request, and whole as JSON', () => {
    expect(previewMarkdown(preview).split('\n').length).toBeLessThan(60);
    expect(preview.stacks.flatMap(({ changes }) => changes).length).toBe(preview.counts.create);
  });

  it('lists for what the report of the clone does', () => {
    expect(preview.cost.fixed).toBeCloseTo(report.cost.month, 1);
    expect(preview.cost.ceiling).toBeCloseTo(report.cost.upTo, 1);
  });
});

describe('the report of a clone', () => {
  it('tells the same as text, as Markdown and as JSON', () => {
    const [text, markdown] = [textReport(report), markdownReport(report)];
    for (const one of [text, markdown]) {
      expect(one).toContain('eu is a clone of prod at 0.25 of its size');
      expect(one).toContain('its last day is 2026-12-05');
      for (const { copy } of report.names) expect(one).toContain(copy);
      for (const { what } of report.decisions) expect(one).toContain(what);
    }
    expect(text).toMatch(/risk\.spark\.quota +4000 +1000 +1000 +at least/);
    expect(markdown).toMatch(/^## Clone eu\n- eu is a clone[\s\S]*<details><summary>Sizes \(\d+\)<\/summary>\n\n\| size \| source \|/);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.kinds).toContainEqual(expect.objectContaining({ type: 'alicloud_vpc', does: 'clone', source: 1, copy: 1 }));
    expect(report.files).toEqual([
      'businesses/lending.yaml',
      'businesses/risk.yaml',
      'clones.yaml',
      'clones/eu.yaml',
      'environments/eu.yaml',
    ]);
  });

  it('writes nothing into a table that ends a cell or begins HTML', () => {
    const odd = { ...report, names: [{ kind: 'a|b', copy: '<script>', unique: 'cloud' }] };
    expect(markdownReport(odd)).toContain('| a\\|b |  | &lt;script> |');
  });
});
