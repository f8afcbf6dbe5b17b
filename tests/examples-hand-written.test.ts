import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conformDocument } from '@lakewright/provider-knowledge/conform';
import { App } from 'cdktf';
import { ScoringStack } from '../examples/hand-written/main';
import { StackDocument } from './support/stack-document';

describe('examples/hand-written', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'hand-written-'));
  const app = new App({ outdir });
  new ScoringStack(app, 'scoring-lab');
  app.synth();
  const document = new StackDocument(readFileSync(join(outdir, 'stacks', 'scoring-lab', 'cdk.tf.json'), 'utf8'));

  it('makes what the program says, without an estate', () => {
    expect(document.counts).toMatchObject({
      alicloud_vpc: 1,
      alicloud_vswitch: 2,
      alicloud_ros_stack: 2,
      alicloud_star_rocks_instance: 1,
      alicloud_star_rocks_node_group: 1,
    });
    expect(conformDocument(document.json)).toEqual([]);
  });

  it('grants the role what was asked for and nothing on other layers', () => {
    const policies = document
      .resources('alicloud_ram_policy')
      .map(({ policy_name, policy_document }) => [policy_name, String(policy_document)] as const);
    const reports = policies.find(([name]) => name === 'acme-lab-reports')?.[1] ?? '';
    expect(reports).toContain('emr-serverless-spark:');
    expect(reports).not.toContain('oss:PutObject');
  });
});
