import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ci } from '../../cli/actions/ci';

const root = mkdtempSync(join(tmpdir(), 'ci-action-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const messageOf = (run: () => void): string => {
  try {
    run();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('mistakes of ci', () => {
  it('are told at once: of the estate, of the file that stands there, of the branch', () => {
    writeFileSync(join(root, 'atlantis.yaml'), 'mine: true\n');
    const message = messageOf(() => ci('atlantis', { estate: join(root, 'no-estate'), out: root, branch: 'a b; rm' }));
    expect(message).toMatch(/^\[ci\.file\.taken\][^]*^\[ci\.branch\.name\][^]*no-estate/m);
  });

  it.each([
    ['is no JSON', '{"version": 1'],
    ['is of something else', '{"version": 4, "stacks": []}'],
    ['has names that a shell would read', '{"version": 1, "stacks": [{"name": "a; rm", "environment": "dev", "kind": "business"}]}'],
  ])('a file of affected stacks that %s', (_, text) => {
    const file = join(root, 'preview.json');
    writeFileSync(file, text);
    expect(messageOf(() => ci('github', { estate: 'estate', out: root, affected: file }))).toMatch(/^\[ci\.affected\.file\]/);
  });

  it('a kind that deploys no chosen stacks', () => {
    const file = join(root, 'preview.json');
    writeFileSync(file, '{"version": 1, "stacks": []}');
    expect(messageOf(() => ci('github-sweep', { estate: 'estate', out: root, affected: file }))).toMatch(/^\[ci\.affected\.kind\]/);
  });
});

describe('what a pipeline is of', () => {
  it("has no project for a cluster, which is one engineer's own", () => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    ci('atlantis', { estate: 'estate', out: mkdtempSync(join(root, 'out-')) });
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('atlantis.yaml'));
    const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('');
    expect(text).toContain('workflow: lakewright-prod');
    expect(text).not.toContain('lakewright-local');
  });

  it('is asked for its affected stacks, or it is no pipeline: shell', () => {
    expect(messageOf(() => ci('shell', { estate: 'estate', out: root }))).toMatch(/^\[ci\.kind\.unknown\][^]*give --affected FILE/);
  });
});
