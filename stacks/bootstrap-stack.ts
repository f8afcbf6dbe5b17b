import type { Construct } from 'constructs';
import { LockTable } from '../constructs/storage/lock-table';
import { ObjectBucket } from '../constructs/storage/object-bucket';
import { LOCK_TABLE, lockInstance, stackName } from '../domain/names/scheme';
import { DataStack } from './data-stack';
import { type StackContext, stackProps } from './stack-context';
import { writeOutputs } from './outputs/write-outputs';

/** The bucket and lock table that the environment's other states need; its own state is a local file. */
export class BootstrapStack extends DataStack {
  readonly stateBucket: ObjectBucket;
  readonly lockTable: LockTable;

  constructor(scope: Construct, context: StackContext) {
    super(scope, stackName('bootstrap', context.environment.name), stackProps(context, 'bootstrap'));
    const { estate, environment } = context;
    if (environment.state.kind !== 'oss') throw new TypeError(`environment '${environment.name}' keeps no state in OSS`);
    this.stateBucket = new ObjectBucket(this, 'State', {
      name: environment.state.bucket,
      versioning: true,
      onRemoval: environment.onRemoval,
    });
    this.lockTable = new LockTable(this, 'Lock', {
      instanceName: lockInstance({ estate: estate.name, environment: environment.name }),
      tableName: LOCK_TABLE,
      description: `Terraform locks of ${estate.name} ${environment.name}`,
      onRemoval: environment.onRemoval,
    });
    writeOutputs(this, [
      { name: 'bucket', value: environment.state.bucket, description: 'OSS bucket of the Terraform states' },
      { name: 'lock_table', value: LOCK_TABLE, description: 'Tablestore table of the Terraform locks' },
    ]);
  }
}
