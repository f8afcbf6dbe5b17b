import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { previewOf, type PreviewOptions } from '../../../cli/preview/preview';
import type { Preview } from '../../../preview/types/preview';
import { Folders } from '../../preview/support/estate-folder';

const folders = new Folders();
afterAll(() => folders.remove());

const preview = (options: PreviewOptions): Preview => previewOf(options, mkdtempSync(join(folders.root, 'scratch-')), '2026-11-28');
const base = folders.estate('base');

describe('two folders', () => {
  it('of the same commit differ in nothing', () => {
    const told = preview({ estate: folders.estate('same'), baseEstate: base });
    expect(told).toMatchObject({ verdict: { word: 'nothing', exit: 0 }, stacks: [], unchanged: 4, findings: [], quotas: [] });
  });

  it('differ in exactly the stacks whose JSON does', () => {
    const estate = folders.estate('lending', { 'businesses/lending.yaml': folders.edited('businesses/lending.yaml', '4712', '4799') });
    const told = preview({ estate, baseEstate: base });
    expect(told.stacks.map(({ name }) => name)).toEqual(['lending-dev']);
    expect(told.unchanged).toBe(3);
    expect(told.stacks[0]?.changes.every(({ harmless, risk }) => harmless && risk === 'metadata')).toBe(true);
  });

  it('are compared in one environment where one is asked for', () => {
    const estate = folders.estate('env', { 'businesses/lending.yaml': folders.edited('businesses/lending.yaml', '4712', '4799') });
    expect(preview({ estate, baseEstate: base, env: 'dev' })).toMatchObject({ environment: 'dev', unchanged: 3 });
    expect(() => preview({ estate, baseEstate: base, env: 'prod' })).toThrow(/cli\.environment\.unknown/);
  });

  it('where the older one holds no estate: everything is new, at its full price', () => {
    mkdirSync(join(folders.root, 'nothing'));
    const told = preview({ estate: base, baseEstate: join(folders.root, 'nothing') });
    expect(told.base.state).toBe('absent');
    expect(told.stacks.map(({ status }) => status)).toEqual(['new', 'new', 'new', 'new']);
    expect(told.cost.fixed).toBeGreaterThan(1000);
    expect(told.stacks.find(({ name }) => name === 'risk-dev')?.waitsFor).toEqual(['foundation-dev', 'shared-dev']);
    expect(told.problems).toEqual([]);
  });

  it('where the older one is invalid: what is wrong is told, and no price is', () => {
    const invalid = folders.estate('invalid', { 'businesses/risk.yaml': folders.edited('businesses/risk.yaml', '80 CU', '80 cows') });
    const told = preview({ estate: base, baseEstate: invalid });
    expect(told.base.state).toBe('invalid');
    expect(told.verdict).toMatchObject({ word: 'unknown', exit: 1 });
    expect(told.problems[0]).toMatchObject({ severity: 'error', line: 4 });
    expect(told.cost.unpriced).toEqual(['everything: the base is invalid, so nothing is compared with it']);
  });

  it('refuses an older folder that is not there, and both ways of naming it at once', () => {
    expect(() => preview({ estate: base, baseEstate: join(folders.root, 'elsewhere') })).toThrow(/preview\.base\.missing/);
    expect(() => preview({ estate: base, baseEstate: base, base: 'main' })).toThrow(/preview\.base\.twice/);
  });
});

describe('a repository', () => {
  const estate = folders.estate('repository');
  folders.repository('repository');

  it('is compared with where the work began, and says so; what is not committed is named', () => {
    folders.estate('repository', { 'businesses/lending.yaml': folders.edited('businesses/lending.yaml', '4712', '4799') });
    const told = preview({ estate });
    expect(told.base).toMatchObject({ name: 'main', state: 'read', dirty: [] });
    expect(told.head).toMatchObject({ name: 'working tree', dirty: ['businesses/lending.yaml'] });
    expect(told.notes.join('\n')).toContain('the last commit in common with main; --base names another');
    expect(told.stacks.map(({ name }) => name)).toEqual(['lending-dev']);
  });

  it('is only read: no branch, no worktree and no lock is left', () => {
    folders.git('repository', 'worktree', 'prune');
    expect(readdirSync(join(estate, '.git'))).not.toContain('worktrees');
    expect(readdirSync(join(estate, '.git')).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('takes the default branch of origin, whatever it is called', () => {
    folders.git('repository', 'clone', '-q', '--bare', '.', join(folders.root, 'origin.git'));
    folders.git('repository', '--git-dir', join(folders.root, 'origin.git'), 'branch', '-m', 'main', 'trunk');
    folders.git('repository', '--git-dir', join(folders.root, 'origin.git'), 'symbolic-ref', 'HEAD', 'refs/heads/trunk');
    folders.git('repository', 'clone', '-q', join(folders.root, 'origin.git'), join(folders.root, 'cloned'));
    const told = preview({ estate: join(folders.root, 'cloned') });
    expect(told.base).toMatchObject({ name: 'origin/trunk', state: 'read' });
    expect(told.verdict.word).toBe('nothing');
  });

  it('refuses a version that is not there, also one that looks like an option', () => {
    expect(() => preview({ estate, base: 'no-such-branch' })).toThrow(/preview\.base\.unknown/);
    expect(() => preview({ estate, base: '--output=/tmp/x' })).toThrow(/preview\.base\.unknown/);
  });

  it('names problems of an older version by the version', () => {
    folders.estate('repository', { 'businesses/risk.yaml': folders.edited('businesses/risk.yaml', '80 CU', '80 cows') });
    folders.git('repository', '-c', 'user.name=a', '-c', 'user.email=a@acme.example', 'commit', '-qam', 'broken');
    folders.estate('repository');
    expect(preview({ estate, base: 'HEAD' }).problems[0]?.file).toBe('HEAD:businesses/risk.yaml');
  });
});

it('an estate in no repository is new as a whole, and that is said', () => {
  const told = preview({ estate: base });
  expect(told.base).toMatchObject({ name: 'nothing', state: 'absent' });
  expect(told.notes.join('\n')).toContain('in no git repository');
  expect(() => preview({ estate: base, base: 'main' })).toThrow(/preview\.base\.repository/);
});
