import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { atlantisProjects } from '../../ci/atlantis';
import { gitHubWorkflow } from '../../ci/github';
import { gitLabPipeline } from '../../ci/gitlab';
import { AFFECTED } from '../../ci/affected';
import { wavesOf } from '../../ci/waves';

const PIPELINE = { estate: "'my estate'", environments: ['dev'] };
const root = mkdtempSync(join(tmpdir(), 'scripts-'));
const repository = join(root, 'repository');
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Stands for lakewright and what needs the network: says what it was called with, and that a commit it was given is there. */
const STUB = `#!/bin/bash
echo "$(basename "$0") $(printf '[%s]' "$@")" >> "${root}/calls"
case "$*" in *SHA256SUMS*) echo '0  terraform_linux_amd64.zip' ;; esac
if [ "$(basename "$0")" = sha256sum ]; then cat > /dev/null; fi
previous=
for one in "$@"; do
  if [ "$previous" = --base ]; then git rev-parse --verify --quiet "$one^{commit}" > /dev/null || exit 1; fi
  if [ "$previous" = --out ]; then echo '{}' > "$one"; fi
  if [ "$one" = --affected ]; then echo "\${AFFECTED-foundation=[]}"; exit "\${FAILS:-0}"; fi
  previous="$one"
done
`;
const git = (...args: readonly string[]): string => spawnSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).stdout.trim();

beforeAll(() => {
  for (const name of ['npx', 'npm', 'curl', 'apt-get', 'unzip', 'sha256sum']) {
    writeFileSync(join(root, name), STUB);
    chmodSync(join(root, name), 0o755);
  }
  spawnSync('git', ['init', '-q', '-b', 'trunk', repository]);
  for (const message of ['first', 'second'])
    git('-c', 'user.name=a', '-c', 'user.email=a@acme.example', 'commit', '-q', '--allow-empty', '-m', message);
  git('remote', 'add', 'origin', repository);
  git('fetch', '-q', 'origin');
});
beforeEach(() => writeFileSync(join(root, 'calls'), ''));

/** Runs a script as a service does, in the repository; says what was called. */
function run(script: string, env: Readonly<Record<string, string>>): string[] {
  const output = join(root, 'output');
  const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script, 'bash'], {
    cwd: repository,
    encoding: 'utf8',
    env: { PATH: `${root}:${process.env['PATH']}`, GITHUB_OUTPUT: output, ...env },
  });
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(join(root, 'calls'), 'utf8').split('\n').filter(Boolean);
}

describe('the scripts of GitHub', () => {
  const { jobs } = parse(gitHubWorkflow(PIPELINE).text) as {
    jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
  };
  const script = (job: string, name: string): string => jobs[job]?.steps.find((step) => step.name === name)?.run ?? '';

  it('preview a pull request against its base, in one comment', () => {
    expect(run(script('preview', 'preview'), { BASE: 'origin/trunk' })).toEqual([
      'npx [lakewright][preview][--estate][my estate][--base][origin/trunk][--format][json][--out][preview.json][--post][github]',
    ]);
  });

  it('find out what was merged, and keep it for the jobs that apply it', () => {
    expect(run(script('affected', 'what was merged'), { BEFORE: git('rev-parse', 'HEAD~1') })).toHaveLength(2);
    expect(readFileSync(join(root, 'output'), 'utf8')).toBe('foundation=[]\n');
  });

  it('apply the stacks of a row, which are words of a shell and no part of its text', () => {
    expect(run(script('business', 'apply what was shown'), { STACKS: 'risk-dev lending-dev' })).toEqual([
      'npx [lakewright][deploy][--estate][my estate][--stack][risk-dev][--stack][lending-dev][--yes][--wait][30m][--expect][github][--expect][preview.json]',
    ]);
  });
});

describe('the scripts of GitLab', () => {
  const parent = parse(gitLabPipeline(PIPELINE).text) as Record<string, { script: string[] }>;
  const stack = { name: 'risk-dev', kind: 'business', environment: 'dev', status: 'new' } as const;
  const child = parse(AFFECTED['gitlab']?.(wavesOf([stack]), PIPELINE.estate) ?? '') as Record<
    string,
    { script: string[]; before_script?: string[] }
  >;

  it('preview, tell what was merged, and apply it', () => {
    const preview = run((parent['lakewright-preview']?.script ?? []).join('\n'), { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'trunk' });
    expect(preview).toEqual([expect.stringContaining('[--base][FETCH_HEAD]')]);
    expect(
      run((parent['lakewright-affected']?.script ?? []).join('\n'), { CI_COMMIT_BEFORE_SHA: git('rev-parse', 'HEAD~1') }),
    ).toHaveLength(3);
    const setUp = run((child['.lakewright-apply']?.before_script ?? []).join('\n'), { TERRAFORM_VERSION: '1.9.8' });
    expect(setUp.join('\n')).toContain('terraform_1.9.8_linux_amd64.zip');
    expect(run((child['risk-dev']?.script ?? []).join('\n'), {}).at(-1)).toContain('[--stack][risk-dev]');
  });
});

describe('the scripts of Atlantis', () => {
  const { workflows } = parse(atlantisProjects(PIPELINE).text) as {
    workflows: Record<string, { apply: { steps: { run: string }[] } }>;
  };
  const apply = workflows['lakewright-dev']?.apply.steps.map((step) => step.run).join('\n') ?? '';
  const asked = 'npx [lakewright][ci][shell][--affected][shown.json]';

  it('apply the stacks that the preview shows, and no bootstrap, whose state they do not have', () => {
    expect(apply).not.toContain('--env');
    expect(run(apply, { PLANFILE: 'shown.json', AFFECTED: '--stack risk-dev --stack lending-dev' })).toEqual([
      asked,
      'npx [lakewright][deploy][--estate][my estate][--stack][risk-dev][--stack][lending-dev][--yes][--wait][30m][--expect][shown.json]',
    ]);
  });

  it('apply nothing where the preview shows nothing, or cannot be read', () => {
    expect(run(apply, { PLANFILE: 'shown.json', AFFECTED: '' })).toEqual([asked]);
    expect(() => run(apply, { PLANFILE: 'shown.json', AFFECTED: '', FAILS: '1' })).toThrow();
    expect(readFileSync(join(root, 'calls'), 'utf8')).not.toContain('[deploy]');
  });
});

it('a base that is not there ends the script', () => {
  const { jobs } = parse(gitHubWorkflow(PIPELINE).text) as { jobs: Record<string, { steps: { name?: string; run?: string }[] }> };
  const script = jobs['affected']?.steps.find(({ name }) => name === 'what was merged')?.run ?? '';
  expect(() => run(script, { BEFORE: '0'.repeat(40) })).toThrow();
});
