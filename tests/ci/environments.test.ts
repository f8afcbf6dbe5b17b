import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writePipeline } from '../../ci/write';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly on: object;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly if?: string; readonly permissions: object; readonly steps: readonly Step[] }>>;
}

const folder = mkdtempSync(join(tmpdir(), 'environments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const written = (kind: string): string => writePipeline(kind, { estate: "'my estate'", environments: ['prod'] }, folder).file;
const workflow = (kind: string): Workflow => parse(readFileSync(written(kind), 'utf8')) as Workflow;
const stepsOf = (kind: string): Step[] => Object.values(workflow(kind).jobs).flatMap(({ steps }) => steps);

describe.each(['github-environments', 'github-sweep'])('the workflow %s', (kind) => {
  it('is YAML whose shell lines are shell, and takes nothing that people name into their text', () => {
    const lines = stepsOf(kind).flatMap(({ run }) => run ?? []);
    expect(lines.join('\n')).toContain("--estate 'my estate'");
    expect(lines.map((line) => spawnSync('bash', ['-n', '-c', line], { encoding: 'utf8' }).stderr).join('')).toBe('');
    expect(lines.filter((line) => line.includes('${{'))).toEqual([]);
    expect(
      stepsOf(kind)
        .flatMap(({ uses }) => uses ?? [])
        .filter((one) => !/@v\d+$/.test(one)),
    ).toEqual([]);
    expect(workflow(kind).permissions).toEqual({ contents: 'read' });
  });
});

it('environments are for labels and never for forks; sweeping waits for no pull request', () => {
  const { on, jobs } = workflow('github-environments');
  expect(on).toEqual({ pull_request: { types: ['opened', 'reopened', 'synchronize', 'labeled', 'unlabeled', 'closed'] } });
  for (const job of Object.values(jobs)) expect(job.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
  expect(Object.keys(workflow('github-sweep').on)).toEqual(['schedule', 'workflow_dispatch']);
});

describe('a place in the registry', () => {
  const script = stepsOf('github-environments').find(({ name }) => name === 'take a place')?.run ?? '';
  const remote = join(folder, 'remote.git');
  const bin = join(folder, 'bin');

  /** A job of a pull request, with a clone command that only records; `before` runs once while it clones. */
  function take(target: string, before = ''): { status: number | null; stderr: string } {
    const checkout = mkdtempSync(join(folder, 'job-'));
    mkdirSync(join(checkout, 'my estate'));
    writeFileSync(join(checkout, 'my estate', 'estate.yaml'), 'name: acme\n');
    const git = (...args: readonly string[]): unknown =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: checkout });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'all');
    const env = {
      ...process.env,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      REMOTE: remote,
      BRANCH: 'places',
      SAYS: target,
      GITHUB_TOKEN: 't',
      SOURCE: 'prod',
      TARGET: target,
      CLONE: '',
      BEFORE: before,
    };
    const { status, stderr } = spawnSync('bash', ['-e', '-c', script], { cwd: checkout, env, encoding: 'utf8' });
    return { status, stderr };
  }
  const places = (): string => spawnSync('git', ['--git-dir', remote, 'show', 'places:clones.yaml'], { encoding: 'utf8' }).stdout;

  beforeAll(() => {
    spawnSync('git', ['init', '--quiet', '--bare', remote]);
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'npx'),
      '#!/bin/sh\nif [ -n "$BEFORE" ] && [ ! -e raced ]; then touch raced; sh -c "$BEFORE"; fi\ngrep -qx "$TARGET" .environments/clones.yaml || echo "$TARGET" >> .environments/clones.yaml\n',
    );
    chmodSync(join(bin, 'npx'), 0o755);
  });

  it('is taken, kept on the next push, and taken again where another job was first', () => {
    expect(take('pr-1')).toMatchObject({ status: 0 });
    expect(take('pr-1')).toMatchObject({ status: 0 });
    expect(places()).toBe('pr-1\n');
    const other = join(folder, 'other');
    const first = `git clone -q -b places ${remote} ${other} && echo pr-2 >> ${other}/clones.yaml && git -C ${other} -c user.name=a -c user.email=a@b.c commit -qam two && git -C ${other} push -q origin places`;
    expect(take('pr-3', first)).toMatchObject({ status: 0 });
    expect(places()).toBe('pr-1\npr-2\npr-3\n');
  });
});
