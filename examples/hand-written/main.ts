/* A CDKTF program without an estate: the constructs are an ordinary library. Run: npx tsx examples/hand-written/main.ts */
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { Role } from '../../constructs/access';
import { provideSurroundings } from '../../constructs/core';
import { Network } from '../../constructs/network';
import { OPENINGS } from '../../constructs/openings';
import { SparkWorkspace } from '../../constructs/spark';
import { StarRocksInstance } from '../../constructs/starrocks';
import { Lake } from '../../constructs/storage';

/** A lake, a Spark workspace on it, a StarRocks instance beside it, and a role that may read one layer. */
export class ScoringStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    provideSurroundings(this, { estate: 'acme', environment: 'lab', region: 'cn-hangzhou', production: true });
    new AlicloudProvider(this, 'Alicloud', { region: 'cn-hangzhou' });

    const zones = ['cn-hangzhou-i', 'cn-hangzhou-j'];
    const network = new Network(this, 'Network', { name: 'acme-lab', cidr: '10.30.0.0/16', zones, openings: OPENINGS });
    const lake = new Lake(this, 'Lake', { name: 'acme-lab-lake', kind: 'oss-hdfs', layers: { ods: {}, ads: {} } });
    const spark = new SparkWorkspace(this, 'Spark', { name: 'acme-lab', quota: '100 CU', lake, network });
    new StarRocksInstance(this, 'StarRocks', {
      name: 'acme-lab',
      network,
      secretName: 'acme-lab-starrocks-admin',
      groups: { query: { nodes: 3, size: '16 CU' } },
    });

    const reports = new Role(this, 'Reports', { name: 'acme-lab-reports', description: 'reads finished tables', trust: 'ecs' });
    lake.grantRead(reports, 'ads');
    spark.grantSubmit(reports);
  }
}

if (require.main === module) {
  const app = new App();
  new ScoringStack(app, 'scoring-lab');
  app.synth();
}
