import { markdownReport } from '../../../preview/render';
import { code, fenced, prose } from '../../../preview/render/markdown/escape';
import { change, diff, finding, preview, resource, stack } from './fixtures/made';
import { many } from './fixtures/many';
import { ONE_TAG } from './fixtures/one-tag';
import { THREE } from './fixtures/three';

const GITHUB = 65_536;
const beforeFolds = (text: string): string => text.slice(0, text.indexOf('<details>'));

describe('a comment', () => {
  const text = markdownReport(THREE);

  it('names everything dangerous before anything is folded', () => {
    for (const { resource: about, risk } of THREE.stacks.flatMap(({ changes }) => changes))
      if (risk === 'data-loss' || risk === 'outage') expect(beforeFolds(text)).toContain(about.address);
    for (const { code: name } of THREE.findings.filter(({ severity }) => severity === 'error')) expect(beforeFolds(text)).toContain(name);
  });

  it('tells edits that are not done, stacks that are left and drift in sections of their own', () => {
    for (const title of ['At stake', 'Written, but not done', 'Described by nobody any more', 'Changed outside of Terraform'])
      expect(text).toContain(`#### ${title}\n`);
    expect(text).toContain('fraud-prod stays and costs: 42 resources, 9 hold data');
  });

  it('tells a tag that changed in 200 businesses in one line', () => {
    const lines = markdownReport(ONE_TAG).split('\n');
    expect(lines.filter((line) => line.includes('tags.cost-center'))).toEqual([
      '- harmless: tags.cost-center: 4711 → 4712 on 12,000 resources in 200 stacks',
    ]);
  });

  it('links places to lines where somebody says where the files are', () => {
    const linked = markdownReport(THREE, { source: 'https://git.example/acme/estate/blob/3a63c85' });
    expect(linked).toContain(
      '[`estate/businesses/lending.yaml:12`](https://git.example/acme/estate/blob/3a63c85/estate/businesses/lending.yaml#L12)',
    );
  });

  it('never says that nothing is paid where there was nothing to compare with', () => {
    const about = preview([], { base: { name: 'main', dirty: [], state: 'invalid' }, verdict: { word: 'careful', sentence: '', exit: 1 } });
    expect(markdownReport(about)).toContain('list price: not known');
    expect(markdownReport(about)).not.toMatch(/no difference|\$0/);
  });
});

describe('a comment that would be too long', () => {
  const big = many(10_200, 200);
  const text = markdownReport(big, { fullReport: 'the artifact preview.html' });

  it('fits, names every stack with something at stake, and counts and locates what is left out', () => {
    expect(text.length).toBeLessThan(GITHUB);
    const stakes = text.slice(text.indexOf('#### At stake'), text.indexOf('#### Stacks'));
    for (const { name } of big.stacks) expect(stakes).toContain(`\`${name}\``);
    expect(text).toMatch(/Left out.*the artifact preview\.html/);
    expect(text).toMatch(/the names of 8,600 changes, in business000-prod/);
  });

  it.each([4_000, 12_000, 30_000, 120_000])('fits into %i bytes', (limit) => {
    expect(Buffer.byteLength(markdownReport(many(1_200, 60), { limit }))).toBeLessThanOrEqual(limit);
  });

  it('gives up attributes of what is harmless before anything of what is dangerous', () => {
    const whole = markdownReport(many(600, 12), { limit: 1_000_000 });
    const shorter = markdownReport(many(600, 12), { limit: Math.floor(Buffer.byteLength(whole) * 0.8) });
    const stakesOf = (one: string): string => one.slice(one.indexOf('#### At stake'), one.indexOf('#### Stacks'));
    expect(stakesOf(shorter)).toBe(stakesOf(whole));
    expect(shorter).toContain('the attributes of');
  });
});

describe('text of users', () => {
  const HOSTILE: readonly string[] = [
    '@everyone look',
    '#1 is fixed',
    '<script>alert(1)</script>',
    '[link](https://evil.example)',
    'https://evil.example/x',
    'www.evil.example',
    '![](https://evil.example/x.png)',
    '`code` and ``more``',
    'a | b | c',
    '</details><h1>fine</h1>',
    '*bold* _it_ ~~gone~~ $x$ :tada:',
    '!1 ~bug %1 &1 $1',
    '\u202egnihton\u202c',
    'line\n# heading\n---',
    '```\n\n# out of the block\n```',
    '&lt;b&gt;',
  ];

  it.each(HOSTILE)('is no Markdown, HTML, mention or link: %j', (text) => {
    const about = resource('risk-prod', 'alicloud_x.A', text);
    const message = finding('plan.edit.unsent', about, { message: text, fix: text, lost: text });
    const error = finding('plan.data.destroyed', about, { severity: 'error', exit: 2, message: text, fix: text, lost: text });
    const all = preview(
      [
        stack('risk-prod', [
          change(about, 'update', {
            why: text,
            risk: 'outage',
            diffs: [diff(text, text, `${text}2`), diff(`tags.${text}`, text, `${text}3`)],
          }),
          change(about, 'update', { diffs: [diff(`tags["${text}"]`, text, `${text}4`, { harmless: 'tags' })] }),
        ]),
      ],
      {
        base: { name: text, dirty: [text], state: 'read' },
        verdict: { word: 'dangerous', sentence: text, exit: 0 },
        findings: [error, message],
        notes: [text],
        quotas: [{ stack: 'risk-prod', what: text, unit: text, exceeded: true }],
        disagreements: [{ stack: 'risk-prod', address: text, code: 'update', state: 'none', words: text }],
      },
    );
    const outside = withoutCode(markdownReport(all));
    expect(outside).not.toMatch(/[@#](?=everyone|1)|<script|<h1|\]\(|https?:|www\.|!\[|~~|&lt;|:tada:|[!~%&]1|\u202e/);
    expect(outside.match(/^ *#.*/gm)?.filter((line) => !/^(### 🔴 Dangerous: |#### [A-Z][a-z])/u.test(line)) ?? []).toEqual([]);
    expect(outside.match(/<\/?details>/g)?.length ?? 0).toBe((outside.match(/<details>/g)?.length ?? 0) * 2);
    for (const row of outside.split('\n').filter((line) => line.startsWith('|'))) expect(row.match(/(?<!\\)\|/g)).toHaveLength(9);
  });

  it('keeps plain sentences plain', () => {
    expect(prose("nothing describes stack 'fraud' any more (42 resources)")).toBe(
      "nothing describes stack 'fraud' any more (42 resources)",
    );
    expect(prose('16 -> 32 costs +$1,200.')).toBe('16 → 32 costs +\\$1,200.');
    expect(prose("set 'SET PASSWORD FOR x@y'")).toBe("set 'SET PASSWORD FOR `x@y`'");
  });

  it('is fenced by more backticks than it has', () => {
    expect(code('a``b')).toBe('```a``b```');
    expect(fenced(['````'], 'diff')).toBe('`````diff\n````\n`````');
  });
});

/** What stays when blocks and spans of code are taken out: there nothing of users is read as anything. */
const withoutCode = (text: string): string =>
  text
    .replace(/^( *)(`{3,})[^\n`]*\n[\s\S]*?\n\1\2$/gm, '')
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    .replace(/<code>.*?<\/code>/g, '');
