import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Interrupt } from '../../../deploy/interrupt';
import { endingOf } from '../../../deploy/ros/end-terraform';

const USERS: Interrupt = { stopped: false, watch: () => () => undefined, end: () => undefined };

describe('ending Terraform', () => {
  test('asks it to stop, then ends the provider that does not let go; Terraform itself ends by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ending-'));
    const provider = join(folder, 'terraform-provider-alicloud_v1');
    // A provider that waits for a stack hears no interrupt; Terraform waits for it, then saves.
    writeFileSync(provider, "process.on('SIGINT', () => {}); setInterval(() => {}, 1000); process.send('waits');");
    const code = `const { fork } = require('node:child_process');
      const child = fork(${JSON.stringify(provider)});
      child.once('message', () => process.send('applies'));
      process.on('SIGINT', () => process.send('stopping'));
      child.once('exit', (code, signal) => { process.send('saved after ' + signal); process.exit(1); });`;
    const terraform = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const heard: string[] = [];
    terraform.on('message', (message) => heard.push(String(message)));
    await new Promise((resolve) => terraform.once('message', resolve));
    const ending = endingOf(USERS, 100);
    const forget = ending.interrupt.watch(terraform.pid ?? 0);
    ending.end();
    const [status, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      terraform.once('exit', (...end) => resolve(end)),
    );
    forget();
    rmSync(folder, { recursive: true });
    expect(heard).toEqual(['applies', 'stopping', 'saved after SIGTERM']);
    expect([status, signal]).toEqual([1, null]);
  });
});
