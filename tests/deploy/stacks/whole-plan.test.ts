import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { isWholeZip } from '../../../deploy/stacks/whole-plan';

describe('a plan file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plan-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const whole = zipSync({ tfplan: Buffer.from('a plan'.repeat(100)) });

  it.each([
    ['whole', whole, true],
    ['empty', whole.subarray(0, 0), false],
    ['cut off in the middle', whole.subarray(0, whole.length / 2), false],
    ['cut off in its last record', whole.subarray(0, -1), false],
  ])('that is %s', (_name, bytes, expected) => {
    const file = join(folder, 'plan.tfplan');
    writeFileSync(file, bytes);
    expect(isWholeZip(file)).toBe(expected);
  });

  it('that is not there is not whole', () => expect(isWholeZip(join(folder, 'none'))).toBe(false));
});
