import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyEstate } from '../../cli/cloning/estate-copy';

describe('a copy of an estate to try a change in', () => {
  const root = mkdtempSync(join(tmpdir(), 'estate-copy-'));
  const estate = join(root, 'estate');
  const copy = join(root, 'copy');
  const businesses = join(estate, 'businesses');
  beforeAll(() => {
    mkdirSync(businesses, { recursive: true });
    writeFileSync(join(root, 'shared.yaml'), 'owner: ours\n');
    symlinkSync('../../shared.yaml', join(businesses, 'risk.yaml'));
    writeFileSync(join(businesses, 'lending.yaml'), 'owner: ours\n');
    chmodSync(join(businesses, 'lending.yaml'), 0o444);
    chmodSync(businesses, 0o555);
    const changes = ['risk', 'lending'].map((name): [string, string] => [`businesses/${name}.yaml`, 'owner: tried\n']);
    copyEstate(estate, new Map(changes), copy);
  });
  afterAll(() => {
    chmodSync(businesses, 0o755);
    rmSync(root, { recursive: true });
  });
  const tried = (name: string): string => readFileSync(join(copy, 'businesses', `${name}.yaml`), 'utf8');

  it('is changed alone, where a file of the estate is a link', () => {
    expect(tried('risk')).toBe('owner: tried\n');
    expect(readFileSync(join(root, 'shared.yaml'), 'utf8')).toBe('owner: ours\n');
  });

  it('can be changed and removed where the estate may only be read', () => {
    expect(tried('lending')).toBe('owner: tried\n');
    expect(statSync(join(copy, 'businesses')).mode & 0o700).toBe(0o700);
    expect(statSync(businesses).mode & 0o777).toBe(0o555);
  });
});
