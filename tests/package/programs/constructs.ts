import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { AlicloudProvider } from 'lakewright/alicloud/provider';
import { Role } from 'lakewright/constructs/access';
import { provideSurroundings } from 'lakewright/constructs/core';
import { Network } from 'lakewright/constructs/network';
import { OPENINGS } from 'lakewright/constructs/openings';
import { SparkWorkspace } from 'lakewright/constructs/spark';
import { Lake } from 'lakewright/constructs/storage';

class Lab extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    provideSurroundings(this, { estate: 'acme', environment: 'lab', region: 'cn-hangzhou', production: true });
    new AlicloudProvider(this, 'Alicloud', { region: 'cn-hangzhou' });
    const network = new Network(this, 'Network', {
      name: 'acme-lab',
      cidr: '10.30.0.0/16',
      zones: ['cn-hangzhou-i', 'cn-hangzhou-j'],
      openings: OPENINGS,
    });
    const lake = new Lake(this, 'Lake', { name: 'acme-lab-lake', kind: 'oss-hdfs', layers: { ods: {}, ads: {} } });
    const spark = new SparkWorkspace(this, 'Spark', { name: 'acme-lab', quota: '100 CU', lake, network });
    const reports = new Role(this, 'Reports', { name: 'acme-lab-reports', description: 'reads finished tables', trust: 'ecs' });
    lake.grantRead(reports, 'ads');
    spark.grantSubmit(reports);
  }
}

const app = new App();
new Lab(app, 'lab');
app.synth();
