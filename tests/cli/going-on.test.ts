import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, lakewright } from '../support/cli';

describe('what is printed to go on with', () => {
  const root = mkdtempSync(join(tmpdir(), 'going-on-'));
  const estate = join(root, 'platform');
  beforeAll(() => cpSync(join(PROJECT, 'estate'), estate, { recursive: true }));
  afterAll(() => rmSync(root, { recursive: true }));
  const said = (...args: readonly string[]): string => {
    const { stdout, stderr } = lakewright([...args, '--estate', estate], { cwd: root });
    return `${stdout}${stderr}`;
  };

  it('names the estate that was named', () => {
    expect(said('add', 'environment', 'test')).toContain(`npx lakewright deploy --estate ${estate} --env test --simulate`);
    expect(said('add', 'business', 'fraud')).toContain(`npx lakewright describe fraud --estate ${estate}`);
    expect(said('clone', 'dev', 'trial')).toContain(`npx lakewright deploy --estate ${estate} --env trial`);
  });

  it('is an environment that can be meant', () =>
    expect(said('adopt', '--env', 'local', '--list', join(root, 'list.yaml'))).toContain(
      "[adopt.environment.unknown] there is no environment 'local' in an account\n  fix: known: dev, prod",
    ));
});
