import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { AFFECTED } from '../../ci/affected';
import { type Affected, wavesOf } from '../../ci/waves';
import { writePipeline } from '../../ci/write';

const PIPELINE = { estate: "'my estate'", environments: ['dev', 'prod'] };
const AFFECTS = ['bootstrap', 'foundation'].map((kind) => ({ name: `${kind}-dev`, kind, environment: 'dev', status: 'new' })) as Affected[];
const KINDS = ['github', 'gitlab', 'atlantis'] as const;
const folder = (): string => mkdtempSync(join(tmpdir(), 'ci-'));

/** Every shell line of a parsed pipeline. */
function shellIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => shellIn(one, key));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, one]) => shellIn(one, name));
  return typeof value === 'string' && ['run', 'script', 'before_script'].includes(key) ? [value] : [];
}

describe.each(KINDS)('the pipeline for %s', (kind) => {
  const out = folder();
  const { file } = writePipeline(kind, PIPELINE, out);
  const text = readFileSync(file, 'utf8');

  it('is YAML whose shell lines are shell', () => {
    const lines = shellIn(parse(text));
    expect(lines.join('\n')).toContain("--estate 'my estate'");
    expect(lines.map((line) => spawnSync('bash', ['-n', '-c', line], { encoding: 'utf8' }).stderr).join('')).toBe('');
    // What a person names reaches a shell as a variable, never as text of the line.
    expect(lines.filter((line) => line.includes('${{'))).toEqual([]);
  });

  it('applies nothing but what was shown, and no stack whose state lies elsewhere', () => {
    const later = AFFECTED[kind]?.(wavesOf(AFFECTS), PIPELINE.estate) ?? '';
    const deploys = `${text}\n${later}`.split('\n').filter((line) => line.includes('lakewright deploy'));
    expect(deploys.length).toBeGreaterThan(0);
    expect(deploys.filter((line) => !/--yes .*--expect /.test(line))).toEqual([]);
    expect(later).not.toContain('bootstrap');
  });

  it('stays as it is when it is written again, and leaves alone what others wrote', () => {
    expect(writePipeline(kind, PIPELINE, out).status).toBe('unchanged');
    expect(writePipeline(kind, { ...PIPELINE, estate: 'other' }, out).status).toBe('written');
    writeFileSync(file, 'mine: true\n');
    expect(() => writePipeline(kind, PIPELINE, out)).toThrow(
      expect.objectContaining({ code: 1, message: expect.stringContaining('[ci.file.taken]') }),
    );
    expect(readFileSync(file, 'utf8')).toBe('mine: true\n');
  });
});

describe('the workflow of GitHub', () => {
  interface Workflow {
    readonly permissions: unknown;
    readonly on: object;
    readonly jobs: Readonly<Record<string, { readonly permissions: unknown; readonly steps: readonly { readonly uses?: string }[] }>>;
  }
  const read = parse(readFileSync(writePipeline('github', PIPELINE, folder()).file, 'utf8')) as Workflow;

  it('has the least rights, none for forks, and versions of actions', () => {
    expect(Object.keys(read.on)).toEqual(['pull_request', 'push']);
    expect(read.permissions).toEqual({ contents: 'read' });
    expect(read.jobs['preview']?.permissions).toEqual({ contents: 'read', 'pull-requests': 'write', statuses: 'write' });
    for (const kind of ['foundation', 'shared', 'business'])
      expect(read.jobs[kind]?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read', 'id-token': 'write' });
    expect(JSON.stringify(read.jobs['preview'])).not.toContain('secrets.');
    const uses = Object.values(read.jobs).flatMap(({ steps }) => steps.flatMap(({ uses: used }) => used ?? []));
    expect(uses.filter((one) => !/@v\d+$/.test(one))).toEqual([]);
  });

  it('is of the default branch, whatever it is called, or of the one that is named', () => {
    const text = (branch?: string): string =>
      readFileSync(writePipeline('github', { ...PIPELINE, ...(branch === undefined ? {} : { branch }) }, folder()).file, 'utf8');
    expect(text()).toContain('github.ref_name == github.event.repository.default_branch');
    expect(text()).not.toContain('main');
    expect((parse(text('trunk')) as { on: { push: unknown } }).on.push).toEqual({ branches: ['trunk'] });
  });
});
