/** The workflow that publishes: it can publish and nothing else, and refuses a tag that is not the version. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from '../support/cli';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly needs?: string;
  readonly permissions?: object;
  readonly steps: readonly Step[];
}
const workflow = parse(readFileSync(join(PROJECT, '.github/workflows/release.yml'), 'utf8')) as {
  readonly on: object;
  readonly permissions: object;
  readonly jobs: { readonly check: Job; readonly publish: Job };
};
const { check, publish } = workflow.jobs;

test('runs for tags alone, and nothing may write but the run that publishes, to npm', () => {
  expect(workflow.on).toEqual({ push: { tags: ['v*'] } });
  expect([workflow.permissions, check.permissions, publish.permissions]).toEqual([
    { contents: 'read' },
    undefined,
    { contents: 'read', 'id-token': 'write' },
  ]);
  expect(publish.needs).toBe('check');
  expect(publish.steps.at(-1)?.run).toMatch(/^npm publish --provenance --access public$/m);
  expect(check.steps.at(-1)?.run).toBe('.ci/run');
  expect(existsSync(join(PROJECT, '.ci/run'))).toBe(true);
});

test.each([
  ['v1.2.0', '## 1.2.0 (2026-12-01)', 0, ''],
  ['v1.2.1', '## 1.2.0 (2026-12-01)', 1, 'package.json says 1.2.0, the tag v1.2.1\n'],
  ['v1.2.0', '## 1.2.0 (unreleased)', 1, "CHANGELOG.md has no line '## 1.2.0 (YYYY-MM-DD)'\n"],
])('the tag %s with %s in the changelog ends with %i', (tag, heading, status, stdout) => {
  const cwd = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    writeFileSync(join(cwd, 'package.json'), '{ "version": "1.2.0" }');
    writeFileSync(join(cwd, 'CHANGELOG.md'), `# Changelog\n\n${heading}\n`);
    const script = check.steps.find(({ name }) => name?.startsWith('the tag'))?.run ?? '';
    const env = { ...process.env, GITHUB_REF_NAME: tag };
    expect(spawnSync('bash', ['-e', '-c', script], { cwd, env, encoding: 'utf8' })).toMatchObject({ status, stdout });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
});
