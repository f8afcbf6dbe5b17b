/** A mistake that only shows when stacks are built is told alike by everything that builds them; nobody is told of a bug. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inFolder } from '../model/folder';
import { MANY_LAYERS, extended } from '../stacks/problems/estate';
import { PROJECT, lakewright } from '../support/cli';

const TOO_LONG = new RegExp(
  [
    "^[^ ]*businesses/risk\\.yaml:\\d+:3 \\[access\\.policy\\.size\\] what is granted to role 'acme-dev-risk-etl' takes \\d+ characters, a RAM policy has 6144 \\(in dev, prod\\)",
    '  fix: grant whole lakes and buckets instead of layers, or split the workload in two\n$',
  ].join('\n'),
);

/** `cdktf synth` runs this; it is given no options, only the environment. */
const program = (folder: string) => {
  const env = { ...process.env, LAKEWRIGHT_ESTATE: folder, CDKTF_OUTDIR: join(folder, 'out') };
  return spawnSync(process.execPath, ['-r', 'tsx/cjs', 'main.ts'], { cwd: PROJECT, env, encoding: 'utf8' });
};

describe('a policy that is too long', () => {
  it.each([
    ['synth', (folder: string) => lakewright(['synth', '--estate', folder, '--out', join(folder, 'out')])],
    ['describe', (folder: string) => lakewright(['describe', 'risk', '--estate', folder])],
    ['deploy', (folder: string) => lakewright(['deploy', '--simulate', '--estate', folder])],
    ['cdktf synth', program],
  ])('is told by %s', (_command, run) => {
    const { status, stdout, stderr } = inFolder(MANY_LAYERS, run);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(TOO_LONG);
  });
});

describe('an extension that cannot be compiled', () => {
  const files = extended('export const extension = {\n  business: (stack) => {\n    const x = ;\n  },\n};\n');

  it.each([
    ['synth', (folder: string) => lakewright(['synth', '--estate', folder, '--out', join(folder, 'out')])],
    ['cdktf synth', program],
  ])('is told by %s with the place where the compiler stopped', (_command, run) => {
    const { status, stdout, stderr } = inFolder(files, run);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /extensions\/more\.ts:3:15 \[extension\.load\] the extension cannot be loaded: Unexpected ";"\n {2}fix: correct the file\n$/,
    );
  });
});

it('gives the line of an extension as it was written, not as it was compiled', () => {
  const text = `/** Checked by nobody. */
interface Settings {
  readonly name: string;
}

export const extension = {
  business: (stack: { readonly tags?: Settings }) => {
    throw new TypeError('no tags' + (stack.tags?.name ?? ''));
  },
};
`;
  const { status, stderr } = inFolder(extended(text), (folder) => lakewright(['synth', '--estate', folder, '--out', join(folder, 'out')]));
  expect(status).toBe(1);
  expect(stderr).toMatch(/extensions\/more\.ts:8:11 \[extension\.failed\] the extension failed: TypeError: no tags \(in dev, prod\)\n/);
});
