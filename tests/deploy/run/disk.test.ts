/** Real Terraform on disks that are full or can only be read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../../deploy/events/failure';
import { lakewright } from '../../support/cli';
import { hasSmallDisks, smallDisk, type SmallDisk } from '../../support/small-disk';
import { smallEstate } from '../small-estate';
import { deployHere } from './deploy-here';
import { type HandMadeStacks, handMade } from './stacks';

const onDisks = hasSmallDisks() ? describe : describe.skip;
jest.setTimeout(120_000);

onDisks('a disk that refuses is told as what it is', () => {
  let disk: SmallDisk;
  let made: HandMadeStacks;
  beforeEach(() => {
    const mounted = smallDisk(96);
    if (!mounted) throw new Error('a small disk could be mounted a moment ago');
    disk = mounted;
  });
  afterEach(() => {
    made.remove();
    disk.remove();
  });
  const stateOn = (path: string) => ({ terraform: { backend: { local: { path } } } });
  const failures = async (mode: 'deploy' | 'destroy' = 'deploy'): Promise<readonly Failure[]> =>
    (await deployHere(made.stacks, { mode })).results.flatMap((result) => result.failures);

  it.each(['deploy', 'destroy'] as const)('read-only, where the state lies: %s', async (mode) => {
    const state = join(disk.dir, 'risk.tfstate');
    made = handMade({ risk: { more: stateOn(state) } });
    if (mode === 'destroy') await deployHere(made.stacks);
    disk.readOnly();
    expect(await failures(mode)).toEqual([
      { code: 'files.read-only', message: `risk: ${state} lies on a disk that can only be read`, fix: 'name another place', exit: 1 },
    ]);
  });

  it('full, after the stack was made: nothing is lost, and it is said how to store the state', async () => {
    const state = join(disk.dir, 'risk.tfstate');
    const fill = `head -c 1000000 /dev/zero > ${join(disk.dir, 'fill')} 2>/dev/null; true`;
    made = handMade({
      risk: { steps: { a: fill, b: 'true' }, more: { ...stateOn(state), output: { long: { value: 'a'.repeat(9000) } } } },
    });
    const told = await failures();
    expect(told.map(({ code, message }) => [code, message])).toEqual([
      ['files.full', `risk: ${state} cannot be written: the disk is full`],
      ['deploy.state.unsaved', "the state of 'risk' could not be stored; Terraform left it in errored.tfstate"],
    ]);
    expect(told[1]?.fix).toContain('state push errored.tfstate');
    expect((await failures()).map(({ code }) => code)).toEqual(['deploy.state.unsaved']);
  });

  it('full, where the plan lies: Terraform leaves an empty one and ends well', async () => {
    made = handMade({ risk: {} });
    // What it left on a full disk, in another way: where nothing fits, our own records do not either.
    const wrapper = join(made.root, 'terraform');
    writeFileSync(wrapper, '#!/bin/sh\nterraform "$@"; code=$?; [ "$1" = plan ] && : > .run/plan.tfplan; exit $code\n', { mode: 0o755 });
    process.env['TERRAFORM_BINARY_NAME'] = wrapper;
    try {
      const told = await failures();
      expect(told).toMatchObject([{ code: 'files.full', exit: 3 }]);
      expect(told[0]?.message).toContain('/.run/plan.tfplan cannot be written: the disk is full');
    } finally {
      delete process.env['TERRAFORM_BINARY_NAME'];
    }
  });

  it.each([
    ['full', 3, 'cannot be written: the disk is full'],
    ['read-only', 1, 'lies on a disk that can only be read'],
  ])('%s, where everything lies: the command ends with %i and says so', (which, exit, words) => {
    made = handMade({});
    const estate = smallEstate(disk.dir);
    if (which === 'full') disk.fill();
    else disk.readOnly();
    for (const command of ['synth', 'deploy', 'destroy']) {
      const place = command === 'synth' ? ['--out', join(disk.dir, 'out')] : ['--simulate', '--env', 'dev'];
      const { status, stderr } = lakewright([command, ...place, '--estate', estate.dir]);
      expect([command, status, stderr]).toEqual([
        command,
        exit,
        expect.stringMatching(`^\\[files\\.${which}\\] (?:${disk.dir}/\\S+|a file) ${words}\n  fix: `),
      ]);
    }
  });
});
