import { OtsInstance } from '@cdktf/provider-alicloud/lib/ots-instance';
import { OtsTable } from '@cdktf/provider-alicloud/lib/ots-table';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import { badName, check } from '../core/check';
import { madeAnewWith } from '../core/made-anew';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';

/** Options of {@link LockTable}. */
export interface LockTableProps {
  /** Tablestore instance name, unique in the account's region; 3-16 characters. */
  readonly instanceName: string;
  /** Table name, 1-255 letters, digits or underscores. */
  readonly tableName: string;
  readonly description: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { onRemoval: 'retain' } as const;

/** The Tablestore table that Terraform's OSS backend takes locks in: its primary key is `LockID`, which the backend demands. */
export class LockTable extends Construct {
  readonly resources: { readonly instance: OtsInstance; readonly table: OtsTable };

  constructor(scope: Construct, id: string, props: LockTableProps) {
    super(scope, id);
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    check(
      this,
      badName(NAMES.otsInstance, props.instanceName, 'instanceName'),
      badName(NAMES.otsTable, props.tableName, 'tableName'),
      unpairedDestroy(this, onRemoval),
    );
    const instance = new OtsInstance(this, 'Instance', {
      name: props.instanceName,
      description: props.description,
      instanceType: 'Capacity',
      lifecycle: lifecycleOf(onRemoval),
    });
    const table = new OtsTable(this, 'Table', {
      instanceName: ref(instance, 'name'),
      tableName: props.tableName,
      primaryKey: [{ name: 'LockID', type: 'String' }],
      maxVersion: 1,
      timeToLive: -1,
      lifecycle: { ...lifecycleOf(onRemoval), ...madeAnewWith(ref(instance, 'name')) },
    });
    this.resources = { instance, table };
  }
}
