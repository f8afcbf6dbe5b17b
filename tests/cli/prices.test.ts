/** List prices that `synth` tells of a StarRocks instance, by what is written of its disks and nodes. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUSINESS, ENVIRONMENT, ESTATE, inFolder } from '../model/folder';
import { lakewright } from '../support/cli';

const HOURS = 730;
/** US dollars an hour in cn-hangzhou. */
const [CU, GB] = [0.050617, 0.000319];
/** What every instance has beside the group that the test is about: three frontends with 8 CU and one disk of 200 GiB each. */
const FRONTENDS = 3 * (8 * CU + 200 * GB);

function price(backend: object): number {
  const files = {
    ...ESTATE,
    'environments/prod.yaml': { ...ENVIRONMENT, shared: {} },
    'businesses/risk.yaml': { ...BUSINESS, starrocks: { backend } },
  };
  return inFolder(files, (folder) => {
    const out = join(mkdtempSync(join(tmpdir(), 'prices-')), 'out');
    const { stdout } = lakewright(['synth', '--estate', folder, '--out', out]);
    return Number(/^risk-prod .*\$([\d,]+)$/m.exec(stdout)?.[1]?.replaceAll(',', ''));
  });
}

describe('the list price of a StarRocks instance', () => {
  it.each([
    [{ nodes: 3, size: '8 CU' }, 3 * (8 * CU + 200 * GB)],
    [{ nodes: 5, size: '16 CU', disk: { size: '500 GiB', count: 4 } }, 5 * (16 * CU + 4 * 500 * GB)],
  ])('counts every node, its compute and each of its disks: %j', (backend, hourly) => {
    expect(price(backend)).toBe(Math.round((FRONTENDS + hourly) * HOURS));
  });
});
