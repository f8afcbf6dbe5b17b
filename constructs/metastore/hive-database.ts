import { DbAccountPrivilege } from '@cdktf/provider-alicloud/lib/db-account-privilege';
import { DbDatabase } from '@cdktf/provider-alicloud/lib/db-database';
import { DbInstance } from '@cdktf/provider-alicloud/lib/db-instance';
import { RdsAccount } from '@cdktf/provider-alicloud/lib/rds-account';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { type BytesLike, inGiB } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import { GeneratedSecret } from '../core/generated-secret';
import { madeAnewWith } from '../core/made-anew';
import { lifecycleOf, serviceGuard, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import { type Placement, staysInZone } from '../core/zone';
import { DATABASE_RULES } from './known/database-rules';
import { METASTORE_DEFAULTS } from './known/defaults';
import { METASTORE_NAMES } from './known/names';
import { METASTORE_TYPES } from './known/types';

/** Options of {@link HiveDatabase}. */
export interface HiveDatabaseProps {
  /** Instance name. */
  readonly name: string;
  readonly placement: Placement;
  /** CIDR blocks that may connect. */
  readonly allowedCidrs: readonly string[];
  /** Name of the KMS secret with the password of the user `hive`. */
  readonly secretName: string;
  /** Whether a second node takes over when the first fails. @default true */
  readonly highAvailability?: boolean;
  /** RDS class, for example `mysql.n2.medium.2c`. @default - 2 cores and 4 GiB */
  readonly class?: string;
  /** 20-32768 GiB; grows in place. @default '50 GiB' */
  readonly storage?: BytesLike;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = {
  ...METASTORE_DEFAULTS.database,
  highAvailability: true,
  onRemoval: METASTORE_DEFAULTS.onRemoval,
} as const;
/** EMR takes MySQL 5.7, and 8.0 from release 5.0 on. */
const ENGINE = { engine: 'MySQL', engineVersion: '8.0' } as const;
const DATABASE = 'hivemeta';
const USER = 'hive';

/**
 * RDS MySQL with the database and the user of a Hive Metastore.
 * @stateful
 */
export class HiveDatabase extends Construct {
  readonly resources: {
    readonly instance: DbInstance;
    readonly database: DbDatabase;
    readonly account: RdsAccount;
    readonly privilege: DbAccountPrivilege;
  };
  readonly user = USER;
  readonly secretName: string;
  /** Reference to the password, for the one place that has to have it. */
  readonly password: string;
  /** JDBC address of the database. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: HiveDatabaseProps) {
    super(scope, id);
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const highAvailability = props.highAvailability ?? DEFAULTS.highAvailability;
    const storage = inGiB(props.storage ?? DEFAULTS.storage);
    check(
      this,
      badName(METASTORE_NAMES.rdsInstance, props.name),
      unpairedDestroy(this, onRemoval),
      ...errorsIn(DATABASE_RULES, { storage }),
    );

    const secret = new GeneratedSecret(this, 'Password', {
      name: props.secretName,
      description: `Hive Metastore ${props.name}: user ${USER}`,
      onRemoval,
    });
    const instance = new DbInstance(this, 'Instance', {
      ...ENGINE,
      instanceName: props.name,
      instanceType: props.class ?? METASTORE_DEFAULTS.databaseClass[highAvailability ? 'highAvailability' : 'single'],
      instanceStorage: storage,
      dbInstanceStorageType: 'cloud_essd',
      category: highAvailability ? 'HighAvailability' : 'Basic',
      instanceChargeType: 'Postpaid',
      vswitchId: props.placement.vswitchId,
      securityIps: [...props.allowedCidrs],
      deletionProtection: serviceGuard<boolean>('alicloud_db_instance', 'deletion_protection', onRemoval),
      timeouts: { create: '60m', update: '60m', delete: '30m' },
      lifecycle: lifecycleOf(onRemoval, staysInZone(props.placement, METASTORE_TYPES.alicloud_db_instance)),
    });
    const database = new DbDatabase(this, 'Database', {
      instanceId: ref(instance),
      dataBaseName: DATABASE,
      characterSet: 'utf8',
      lifecycle: lifecycleOf(onRemoval),
    });
    const account = new RdsAccount(this, 'Account', {
      dbInstanceId: ref(instance),
      accountName: USER,
      accountType: 'Normal',
      accountPassword: secret.value,
    });
    const privilege = new DbAccountPrivilege(this, 'Privilege', {
      instanceId: ref(instance),
      accountName: ref(account, 'account_name'),
      privilege: 'ReadWrite',
      dbNames: [ref(database, 'data_base_name')],
      lifecycle: madeAnewWith(ref(account), ref(database)),
    });
    this.resources = { instance, database, account, privilege };
    this.secretName = secret.secretName;
    this.password = secret.value;
    this.url = `jdbc:mysql://${ref(instance, 'connection_string')}:3306/${DATABASE}`;
  }
}
