import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writePipeline } from '../../ci/write';

interface Job {
  readonly extends?: string;
  readonly rules?: readonly { readonly if: string; readonly when?: string }[];
  readonly environment?: { readonly name: string; readonly on_stop?: string; readonly action?: string };
  readonly variables?: Readonly<Record<string, string>>;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'gitlab-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const textOf = (kind: string): string =>
  readFileSync(writePipeline(kind, { estate: "'my estate'", environments: ['prod'] }, folder).file, 'utf8');
const jobsOf = (kind: string): Readonly<Record<string, Job>> => parse(textOf(kind)) as Record<string, Job>;
const ENVIRONMENTS = jobsOf('gitlab-environments');

/** Lines as GitLab hands them to one shell. */
const shellOf = ({ before_script: before = [], script = [] }: Job): string => [...before, ...script].join('\n');

describe.each(['gitlab-environments', 'gitlab-sweep'])('the jobs of %s', (kind) => {
  const jobs = jobsOf(kind);

  it('are shell, extend a job of the same file, and pass the estate as one word', () => {
    const shells = Object.values(jobs).map(shellOf);
    expect(shells.map((text) => spawnSync('bash', ['-n', '-c', text], { encoding: 'utf8' }).stderr).join('')).toBe('');
    expect(shells.join('\n')).toContain("--estate 'my estate'");
    expect(
      Object.values(jobs)
        .flatMap((job) => job.extends ?? [])
        .filter((name) => !(name in jobs)),
    ).toEqual([]);
  });

  it('end early only in a shell of their own, unless nothing follows', () => {
    const followed = Object.values(jobs).flatMap(({ script = [] }) => script.slice(0, -1));
    expect(followed.map((text) => text.replace(/^\([^]*?^\)$/gm, '')).filter((text) => /\bexit 0/.test(text))).toEqual([]);
  });
});

it('all three files of GitLab can be included in one', () => {
  const names = ['gitlab', 'gitlab-environments', 'gitlab-sweep'].flatMap((kind) => Object.keys(jobsOf(kind)));
  expect(new Set(names).size).toBe(names.length);
});

it('an environment is for a label, never for a fork, and is stopped by a job that needs no branch of its own', () => {
  const { 'lakewright-environment': make, 'lakewright-environment-gone': gone } = ENVIRONMENTS;
  for (const job of [make, gone]) {
    expect(job?.rules?.[0]?.if).toContain('$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID');
    expect(job?.rules?.[0]?.if).toContain('(^|,)environment(,|$)');
  }
  expect(make?.environment).toMatchObject({ name: gone?.environment?.name, on_stop: 'lakewright-environment-gone' });
  expect(gone).toMatchObject({ environment: { action: 'stop' }, variables: { VERSION: '$CI_MERGE_REQUEST_TARGET_BRANCH_NAME' } });
  expect(gone?.rules?.[0]?.when).toBe('manual');
});

it('the comment is a text of its lines', () => {
  const comment = ENVIRONMENTS['lakewright-environment']?.script?.at(-1) ?? '';
  const made = comment.split('\n').find((line) => line.startsWith('{ echo'));
  expect(made).toContain("printf '\\n```\\n'");
});
