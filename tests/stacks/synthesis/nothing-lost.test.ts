/** What constructs made is what the JSON holds: text that cdktf takes for a token loses nothing, and a loss is never silent. */
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformOutput, Token } from '../../../constructs/core/terraform';
import { mustHold } from '../../../stacks/synthesis/nothing-lost';
import { resolvedByCdktf } from '../../../stacks/synthesis/settled';
import { SynthesizedStack } from '../../../stacks/synthesis/synthesized-stack';
import { StackDocument } from '../../support/stack-document';

const SURROUNDINGS = { estate: 'acme', environment: 'dev', region: 'cn-hangzhou', production: false, allowDataLoss: false };

/** What a program of its own makes in a stack, without an estate. */
function synthesized(build: (stack: SynthesizedStack) => void): StackDocument {
  const outdir = mkdtempSync(join(tmpdir(), 'lost-'));
  try {
    const app = new App({ outdir, stackTraces: false });
    const stack = new SynthesizedStack(app, 'own', { surroundings: SURROUNDINGS, state: { kind: 'local', path: '/states/own' } });
    build(stack);
    app.synth();
    return new StackDocument(readFileSync(join(outdir, 'stacks', 'own', 'cdk.tf.json'), 'utf8'));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe('text that looks like a token', () => {
  it.each(['alice+2@bazaar.example', '1e+2', 'TfToken[TOKEN.0]', 'Map Token Value', '-1e+289'])('%s loses no resource', (text) => {
    const { addresses, outputs, ...document } = synthesized((stack) => {
      new AlicloudProvider(stack, 'Alicloud', { region: 'cn-hangzhou' });
      new RamRole(stack, 'Role', { roleName: 'one', description: text, tags: { [text]: text } });
      new TerraformOutput(stack, 'told', { value: { [text]: [text] } });
    });
    expect(addresses).toEqual(['alicloud_ram_role.Role']);
    expect(new StackDocument(document.text).resource('alicloud_ram_role')).toMatchObject({ description: text, tags: { [text]: text } });
    expect(outputs['told']?.value).toEqual({ [text]: [text] });
  });

  it('a token that nobody made is an error, not a gap', () => {
    expect(() => synthesized((stack) => new RamRole(stack, 'Role', { roleName: '${TfToken[TOKEN.99999]}' }))).toThrow(/TOKEN\.99999/);
  });
});

describe('a loss', () => {
  const whole = { resource: { alicloud_ram_role: { Role: {} } }, output: { told: {} } };

  it.each([
    ['nothing', whole, undefined],
    ['all resources', { output: whole.output }, 'resource.alicloud_ram_role.Role'],
    ['one resource', { ...whole, resource: { alicloud_ram_role: {} } }, 'resource.alicloud_ram_role.Role'],
    ['an output', { ...whole, output: {} }, 'output.told'],
  ])('of %s is told with its address', (_what, json, lost) => {
    const app = new App({ outdir: tmpdir(), stackTraces: false });
    const stack = new SynthesizedStack(app, 'own', { surroundings: SURROUNDINGS, state: { kind: 'local', path: '/states/own' } });
    const elements = [new RamRole(stack, 'Role', { roleName: 'one' }), new TerraformOutput(stack, 'told', { value: 'x' })];
    const told = (): string | undefined => {
      try {
        mustHold(json, elements);
        return undefined;
      } catch (error) {
        return String(error);
      }
    };
    expect(told()).toEqual(lost === undefined ? undefined : `TypeError: made, but not in the stack's JSON: ${lost}`);
  });

  it('ends synthesis before anything is written', () => {
    const lossy = (stack: SynthesizedStack): void => {
      new AlicloudProvider(stack, 'Alicloud', { region: 'cn-hangzhou' });
      Object.assign(new RamRole(stack, 'Role', { roleName: 'one' }), { toTerraform: () => ({}) });
    };
    expect(() => synthesized(lossy)).toThrow("made, but not in the stack's JSON: resource.alicloud_ram_role.Role");
  });

  it('of a number that was never resolved is told', () => {
    const token = Token.asNumber({ resolve: () => 1, creationStack: [], toString: () => 'x' });
    expect(() => resolvedByCdktf({ size: token })).toThrow(/not resolved/);
  });
});
