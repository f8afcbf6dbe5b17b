/** What a call of Terraform leaves to others while it runs, and afterwards: what it prints may be a whole state. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RUN_FOLDER } from '../../../deploy/engine/run-record';
import { runTerraform } from '../../../deploy/engine/run-terraform';
import type { Interrupt } from '../../../deploy/interrupt';

const ALONE = { stopped: false, watch: () => () => undefined } as Partial<Interrupt> as Interrupt;

describe('what Terraform prints', () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'printed-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  /** A program in Terraform's place that prints what the line prints. */
  async function printed(line: string): Promise<string> {
    const binary = join(dir, 'terraform.sh');
    writeFileSync(binary, `#!/bin/sh\n${line}\n`);
    chmodSync(binary, 0o700);
    const engine = { binary, product: 'terraform', version: '1.11.4' } as const;
    const { stdout } = await runTerraform({
      engine,
      dir,
      args: ['state', 'pull'],
      env: { PATH: process.env['PATH'] ?? '' },
      interrupt: ALONE,
    });
    return stdout;
  }

  it('can be read by nobody else, neither the files nor their folder', async () => {
    const said = await printed(`ls -ld ${RUN_FOLDER} ${RUN_FOLDER}/state.out ${RUN_FOLDER}/state.err`);
    expect(said.split('\n').flatMap((line) => /^[-d][rwx-]{9}/.exec(line) ?? [])).toEqual(['drwx------', '-rw-------', '-rw-------']);
  });

  it('does not stay on the disk', async () => {
    await printed('echo "a password"');
    expect(readdirSync(join(dir, RUN_FOLDER))).toEqual([]);
  });
});
