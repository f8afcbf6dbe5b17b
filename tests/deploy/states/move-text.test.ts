import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryText } from '../../../deploy/states/move-text';
import { describeWithTerraform } from '../../support/terraform/describe';

const KEYED = '["a b"]';

describeWithTerraform('the command that carries a state from one backend to another', () => {
  const dir = mkdtempSync(join(tmpdir(), 'carry-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const stack = (name: string): string => {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'cdk.tf.json'), JSON.stringify({ terraform: { backend: { local: { path: 'it.tfstate' } } } }));
    return `terraform -chdir=${name}`;
  };
  const resourcesOf = (name: string): unknown[] =>
    (JSON.parse(readFileSync(join(dir, name, 'it.tfstate'), 'utf8')) as { resources: unknown[] }).resources;

  it('leaves everything in the new one, also over one with a history of its own, and nothing in the old one', () => {
    const [from, to] = [stack('old'), stack('new')];
    const resource = { mode: 'managed', type: 'terraform_data', name: 'It', provider: 'provider["terraform.io/builtin/terraform"]' };
    const instances = [{ index_key: 'a b', schema_version: 0, attributes: { id: '1', input: null, output: null, triggers_replace: null } }];
    const state = { version: 4, terraform_version: '1.5.0', serial: 1, outputs: {}, check_results: null };
    writeFileSync(join(dir, 'old/it.tfstate'), JSON.stringify({ ...state, lineage: 'one', resources: [{ ...resource, instances }] }));
    writeFileSync(join(dir, 'new/it.tfstate'), JSON.stringify({ ...state, serial: 7, lineage: 'two', resources: [] }));
    execFileSync('sh', ['-c', `${to} init -input=false && ${carryText(from, to)}`], { cwd: dir, stdio: 'pipe' });
    expect(resourcesOf('new')).toMatchObject([{ type: 'terraform_data', instances: [{ index_key: 'a b' }] }]);
    expect(resourcesOf('old')).toEqual([]);
    expect(execFileSync('terraform', ['-chdir=new', 'state', 'list'], { cwd: dir, encoding: 'utf8' })).toBe(`terraform_data.It${KEYED}\n`);
    expect(existsSync(join(dir, 'moved.tfstate'))).toBe(false);
  });
});
