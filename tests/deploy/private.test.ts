import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { privateFolder, stateFolder } from '../../deploy/private';

describe('a folder for states', () => {
  let root: string;
  const before = process.umask();
  afterAll(() => process.umask(before));
  beforeEach(() => {
    process.umask(0o022);
    root = mkdtempSync(join(tmpdir(), 'states-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const mode = (...path: string[]): string => (statSync(join(root, ...path)).mode & 0o777).toString(8);
  const ignored = (...path: string[]): string => readFileSync(join(root, ...path, '.gitignore'), 'utf8');

  it('is made for its user alone, and left out of git', () => {
    stateFolder(join(root, '.state'));
    privateFolder(join(root, '.lakewright', 'simulated'));
    expect([mode('.state'), mode('.lakewright', 'simulated')]).toEqual(['700', '700']);
    expect([ignored('.state'), ignored('.lakewright', 'simulated')]).toEqual(['*\n', '*\n']);
  });

  it('is closed where it was open, with the states in it and what Terraform keeps beside them', () => {
    const names = ['risk-dev.tfstate', 'risk-dev.tfstate.backup', '.risk-dev.tfstate.lock.info'];
    mkdirSync(join(root, '.state'));
    chmodSync(join(root, '.state'), 0o755);
    for (const name of names) writeFileSync(join(root, '.state', name), '{}', { mode: 0o644 });
    stateFolder(join(root, '.state'));
    expect([mode('.state'), ...names.map((name) => mode('.state', name))]).toEqual(['700', '600', '600', '600']);
  });

  it('that holds other things stays open for them; git still sees those, and no state', () => {
    chmodSync(root, 0o755);
    writeFileSync(join(root, 'estate.yaml'), 'name: acme\n', { mode: 0o644 });
    writeFileSync(join(root, 'risk-dev.tfstate'), '{}', { mode: 0o644 });
    stateFolder(root);
    expect([mode(), mode('estate.yaml'), mode('risk-dev.tfstate')]).toEqual(['755', '644', '600']);
    expect(ignored().split('\n')).not.toContain('*');
    expect(ignored()).toContain('*.tfstate\n');
  });

  it('keeps the list of what git leaves out that somebody wrote', () => {
    mkdirSync(join(root, '.state'));
    writeFileSync(join(root, '.state', '.gitignore'), 'mine\n');
    stateFolder(join(root, '.state'));
    expect(ignored('.state')).toBe('mine\n');
  });
});
