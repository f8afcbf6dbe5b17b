import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askVersion, findEngine, isOlder, lookForEngine } from '../../../deploy/engine/find-engine';
import { EXIT } from '../../../domain/exit';

describe('finding an engine', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'engines-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that only knows its version. */
  const program = (name: string, first: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\necho '${first}'\necho on linux_amd64\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const env = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ PATH: `${folder}:/bin`, ...more });

  it('prefers terraform, takes tofu where that is all there is', async () => {
    program('tofu', 'OpenTofu v1.8.2');
    expect(await lookForEngine(env())).toEqual({ binary: 'tofu', product: 'tofu', version: '1.8.2' });
    program('terraform', 'Terraform v1.11.4');
    expect(await lookForEngine(env())).toEqual({ binary: 'terraform', product: 'terraform', version: '1.11.4' });
  });

  it('lets TERRAFORM_BINARY_NAME win, as cdktf does', async () => {
    program('terraform', 'Terraform v1.11.4');
    program('mine', 'OpenTofu v1.9.0');
    const named = join(folder, 'mine');
    expect(await lookForEngine(env({ TERRAFORM_BINARY_NAME: named }))).toEqual({ binary: named, product: 'tofu', version: '1.9.0' });
  });

  it('exits 3 with a way out when there is none', async () => {
    await expect(findEngine(env())).rejects.toMatchObject({
      code: EXIT.tool,
      message: expect.stringMatching(/neither terraform nor tofu[^]*fix: install Terraform.*OpenTofu/) as string,
    });
    await expect(findEngine(env({ TERRAFORM_BINARY_NAME: 'nope' }))).rejects.toMatchObject({
      code: EXIT.tool,
      message: expect.stringContaining("'nope', which does not run") as string,
    });
  });

  it('does not wait for ever for a program that never tells its version', async () => {
    writeFileSync(join(folder, 'hangs'), '#!/bin/sh\nexec sleep 60\n');
    chmodSync(join(folder, 'hangs'), 0o755);
    const begun = Date.now();
    expect(await askVersion(join(folder, 'hangs'), env(), 200)).toBe('silent');
    expect(Date.now() - begun).toBeLessThan(20_000);
    await expect(findEngine(env({ TERRAFORM_BINARY_NAME: join(folder, 'hangs') }), 200)).rejects.toMatchObject({
      code: EXIT.tool,
      message: expect.stringMatching(/^\[deploy\.engine\.silent\] '\S+hangs version' did not answer and was ended\n {2}fix: /) as string,
    });
  });

  it('takes the next one where the first never answers', async () => {
    writeFileSync(join(folder, 'terraform'), '#!/bin/sh\nexec sleep 60\n');
    chmodSync(join(folder, 'terraform'), 0o755);
    program('tofu', 'OpenTofu v1.10.0');
    expect(await findEngine(env(), 500)).toMatchObject({ binary: 'tofu' });
  });

  it('exits 3 for one that is too old, and for a program that is something else', async () => {
    program('terraform', 'Terraform v1.4.9');
    await expect(findEngine(env())).rejects.toMatchObject({
      code: EXIT.tool,
      message: expect.stringContaining('version 1.4.9, at least 1.7.0') as string,
    });
    program('tofu', 'OpenTofu v1.9.1');
    await expect(findEngine(env({ TERRAFORM_BINARY_NAME: 'tofu' }))).rejects.toMatchObject({
      message: expect.stringContaining('version 1.9.1, at least 1.10.0') as string,
    });
    program('terraform', 'terraforming mars 2');
    expect(await lookForEngine(env({ TERRAFORM_BINARY_NAME: 'terraform' }))).toBeUndefined();
  });

  it.each([
    ['1.5.0', '1.5.0', false],
    ['1.4.9', '1.5.0', true],
    ['1.10.0', '1.9.9', false],
    ['2.0.0', '1.11.4', false],
    ['1.5.0-rc1', '1.5.0', false],
  ])('knows whether %s comes before %s', (a, b, older) => expect(isOlder(a, b)).toBe(older));
});
