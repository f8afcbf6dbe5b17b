import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';
import { PROJECT, lakewright } from '../support/cli';
import { leaveState } from './left-state';

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

describe('commands to go on with', () => {
  const root = mkdtempSync(join(tmpdir(), 'going-on-'));
  let estate: SmallEstate;
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/test.yaml', `${ENVIRONMENT.replace('10.10.', '10.11.')}expires: 2098-01-01\n`);
    leaveState(estate, 'gone-dev');
  });
  afterAll(() => {
    estate.remove();
    rmSync(root, { recursive: true });
  });

  it.each<[string, readonly string[], string]>([
    ['clone', ['clone', 'dev', 'test'], 'destroy --estate {} --env test, then remove its file'],
    ['clone without words', ['clone'], 'clone --estate {} SOURCE TARGET'],
    ['list', ['list'], 'destroy --estate {} --stack <stack>'],
    ['quota', ['quota'], 'destroy --estate {} --stack gone-dev'],
    ['sweep, and the day', ['sweep', '--at', '2099-01-01'], 'sweep --estate {} --at 2099-01-01 --plan'],
    ['describe', ['describe'], 'describe --estate {} NAME'],
  ])('of %s name the estate that was named', (_command, args, onwards) => {
    const { stdout, stderr } = lakewright([...args, '--estate', estate.dir], { cwd: root });
    expect(`${stdout}${stderr}`).toContain(`npx lakewright ${onwards.replace('{}', estate.dir)}`);
  });

  it('of clone do not take down what is cloned', () => {
    const { stderr } = lakewright(['clone', 'dev', 'dev', '--estate', estate.dir], { cwd: root });
    expect(stderr).toMatch(/\[clone\.target\.exists\].*\n {2}fix: choose another name\n/);
  });
});
