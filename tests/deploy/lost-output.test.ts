/** Output that cannot be written stops nothing: stacks may be half-way deployed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { type SmallEstate, smallEstate } from './small-estate';

/** The exit code of the command line itself, with its output going where `redirection` says. */
function ended(args: string, redirection: string): { readonly status: number; readonly stderr: string } {
  const command = `"${process.execPath}" bin/lakewright.js ${args} ${redirection}; echo "status \${PIPESTATUS[0]}" >&3`;
  const { output } = spawnSync('bash', ['-c', command], { cwd: PROJECT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  return { status: Number(/status (\d+)/.exec(output[3] ?? '')?.[1]), stderr: output[2] ?? '' };
}

describe('a command whose reader has had enough', () => {
  it('ends as if it was read', () => {
    expect(ended('list', '| true')).toEqual({ status: 0, stderr: '' });
    expect(ended('list', '2>&1 | true')).toEqual({ status: 0, stderr: '' });
    expect(ended('validate --estate nowhere', '2>&1 | true').status).toBe(1);
  });
});

const FULL = existsSync('/dev/full') ? describe : describe.skip;
FULL('a command whose output is lost', () => {
  it('says so and ends with 3', () => {
    const { status, stderr } = ended('list', '> /dev/full');
    expect(status).toBe(3);
    expect(stderr).toBe('[files.full] the output cannot be written: the disk is full\n  fix: make room, and run it again\n');
  });

  it('ends with 1 where there is a mistake to tell', () => {
    expect(ended('validate --estate nowhere', '2> /dev/full').status).toBe(1);
  });
});

describeWithTerraform('a deployment', () => {
  let estate: SmallEstate;
  beforeEach(() => void (estate = smallEstate()));
  afterEach(() => estate.remove());

  it('goes on when nobody reads on', () => {
    expect(ended(`deploy --simulate --stack foundation-dev --estate ${estate.dir}`, '2>&1 | true').status).toBe(0);
    expect(estate.resources(['foundation-dev'])).toContain('foundation-dev alicloud_vpc.Network_Vpc');
    expect(existsSync(join(estate.dir, '.lakewright', 'simulated', 'states', 'risk-dev.tfstate'))).toBe(false);
  }, 120_000);
});
