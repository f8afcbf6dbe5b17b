import { createHash } from 'node:crypto';
import { htmlReport } from '../../../preview/render';
import { change, diff, finding, preview, resource, stack } from './fixtures/made';
import { many } from './fixtures/many';
import { THREE } from './fixtures/three';

const EVIL = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;</style></title>`;

describe('a page', () => {
  const text = htmlReport(THREE);

  it('asks nobody for anything: no address, no other script, nothing that loads', () => {
    expect(text).not.toMatch(/https?:|<link|<img|<iframe|url\(|@import|\ssrc=|\son[a-z]+=|\sstyle=/);
    expect(text.match(/<script/g)).toHaveLength(1);
  });

  it('allows its one style and its one script by their hashes, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
    for (const [name, part] of [
      ['style-src', /<style>([\s\S]*?)<\/style>/],
      ['script-src', /<script>([\s\S]*?)<\/script>/],
    ] as const) {
      const hash = createHash('sha256')
        .update(part.exec(text)?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${name} 'sha256-${hash}'`);
    }
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('unsafe');
  });

  it('shows everything dangerous outside of any fold', () => {
    const before = text.slice(0, text.indexOf('<details'));
    for (const { resource: about, risk } of THREE.stacks.flatMap(({ changes }) => changes))
      if (risk === 'data-loss' || risk === 'outage') expect(before).toContain(about.address);
  });

  it('has every change, however many there are', () => {
    expect(
      htmlReport(many(2_400, 40))
        .match(/<details class="stack[\s\S]*<\/details>/)?.[0]
        .match(/<li class="change"/g),
    ).toHaveLength(2_400);
  });

  it('is the same for the same input, for light and dark', () => {
    expect(htmlReport(THREE)).toBe(text);
    expect(text).toContain('prefers-color-scheme:dark');
  });

  it('links each stack of the table to its changes', () => {
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${id}"`);
  });

  it('shows the picture that it is given', () => {
    expect(htmlReport(THREE, { picture: '<svg id="estate"></svg>' })).toContain('<svg id="estate"></svg>');
  });

  it('lets no text of users be anything but text', () => {
    const about = resource(EVIL, `alicloud_x.${EVIL}`, EVIL, EVIL);
    const evil = preview(
      [
        stack(EVIL, [
          change(about, 'replace', { risk: 'outage', why: EVIL, diffs: [diff(EVIL, EVIL, EVIL, { replaces: true })], instead: EVIL }),
        ]),
        stack('risk-prod', [change(about, 'update', { diffs: [diff(`tags.${EVIL}`, EVIL, EVIL, { harmless: 'tags' })] })]),
      ],
      {
        base: { name: EVIL, commit: EVIL, dirty: [EVIL], state: 'read' },
        verdict: { word: 'refused', sentence: EVIL, exit: 2 },
        environment: EVIL,
        findings: [finding('plan.edit.unsent', about, { message: EVIL, fix: EVIL, lost: EVIL, place: { file: EVIL, line: 1, column: 1 } })],
        quotas: [{ stack: EVIL, what: EVIL, unit: EVIL, exceeded: true }],
        costByBusiness: { [EVIL]: { fixed: 1, ceiling: 0, unpriced: [EVIL] }, b: { fixed: 1, ceiling: 0, unpriced: [] } },
        cost: { fixed: 2, ceiling: 0, unpriced: [EVIL] },
        disagreements: [{ stack: EVIL, address: EVIL, code: 'update', state: 'none', words: EVIL }],
        notes: [EVIL],
        problems: [{ file: EVIL, line: 1, column: 1, code: EVIL, message: EVIL, fix: EVIL, severity: 'error' }],
      },
    );
    const page = htmlReport(evil, { source: 'https://git.example/acme/blob/1' });
    expect(page).not.toMatch(/<img|alert\(1\)<|onerror='/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });
});

it('numbers of the table of stacks stand below their sign: the rule of cells does not outdo that of numbers', () => {
  const html = htmlReport(THREE);
  const [cells, numbers] = [html.indexOf('.stacks th,.stacks td{'), html.indexOf('.stacks td.number{text-align:right')];
  expect(cells).toBeGreaterThan(0);
  expect(numbers).toBeGreaterThan(cells);
});
