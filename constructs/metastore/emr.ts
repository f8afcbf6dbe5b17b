import { DataAlicloudEmrv2ClusterInstances } from '@cdktf/provider-alicloud/lib/data-alicloud-emrv2-cluster-instances';
import { Emrv2Cluster } from '@cdktf/provider-alicloud/lib/emrv2-cluster';
import { SecurityGroup } from '@cdktf/provider-alicloud/lib/security-group';
import { SecurityGroupRule } from '@cdktf/provider-alicloud/lib/security-group-rule';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { inGiB } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import { lifecycleOf, serviceGuard, unpairedDestroy } from '../core/protection';
import { addressOf, ref } from '../core/reference';
import { placeIn, staysInZone } from '../core/zone';
import type { INetwork } from '../network/contract';
import { APPLICATIONS, type EmrNodes, hiveSettings, MASTER_GROUP, nodeGroups } from './cluster-settings';
import { type IMetastore, THRIFT_PORT } from './contract';
import { HiveDatabase, type HiveDatabaseProps } from './hive-database';
import { CLUSTER_RULES } from './known/cluster-rules';
import { DATABASE_RULES } from './known/database-rules';
import { METASTORE_DEFAULTS } from './known/defaults';
import { METASTORE_NAMES } from './known/names';
import { METASTORE_TYPES } from './known/types';

/** Where nodes of the cluster may be: all of the network's vSwitches, whichever of them it was made in. */
function clientsOf({ vswitchCidrs, cidr }: INetwork): string[] {
  const ranges = Object.values(vswitchCidrs).sort();
  return ranges.length > 0 ? ranges : [cidr];
}

/** Options of {@link EmrMetastore}. */
export interface EmrMetastoreProps {
  /** Cluster name, unique in the account's region; the database and the security group carry it too. */
  readonly name: string;
  readonly network: INetwork;
  /** One of the network's. @default - the network's first zone */
  readonly zone?: string;
  /** Name of an ECS key pair that exists in the account. */
  readonly keyPair: string;
  /** EMR release. Replaces the cluster when changed. @default 'EMR-5.18.1' */
  readonly release?: string;
  /** 1 master, or 3 for high availability. @default 1 node of ecs.g7.xlarge */
  readonly master?: EmrNodes<1 | 3>;
  /** At least 2. @default 2 nodes of ecs.g7.xlarge */
  readonly core?: EmrNodes;
  /** Size of the metastore's database. @default - see the database's own options */
  readonly database?: Pick<HiveDatabaseProps, 'class' | 'storage' | 'highAvailability'>;
  /** Name of the KMS secret with the database's password. */
  readonly secretName: string;
  /** CIDR blocks of clients. @default - the network's own */
  readonly allowedCidrs?: readonly string[];
  /** Role of the cluster's nodes; must exist in the account. @default 'AliyunECSInstanceForEMRRole' */
  readonly nodeRole?: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { ...METASTORE_DEFAULTS, nodeRole: 'AliyunECSInstanceForEMRRole' } as const;

/**
 * A Hive Metastore on an EMR cluster, its tables' definitions in RDS MySQL. The cluster can be made anew; the database is what counts.
 * @stateful
 */
export class EmrMetastore extends Construct implements IMetastore {
  readonly resources: {
    readonly cluster: Emrv2Cluster;
    readonly database: HiveDatabase;
    readonly securityGroup: SecurityGroup;
  };
  readonly kind = 'emr';
  readonly thriftUris: string;
  readonly secretName: string;

  constructor(scope: Construct, id: string, props: EmrMetastoreProps) {
    super(scope, id);
    const { network } = props;
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const master = props.master ?? DEFAULTS.master;
    const core = props.core ?? DEFAULTS.core;
    const placement = placeIn(network, props.zone);
    check(
      this,
      badName(METASTORE_NAMES.emrCluster, props.name),
      unpairedDestroy(this, onRemoval),
      placement.problem,
      ...errorsIn(CLUSTER_RULES, { master, core }),
      ...errorsIn(DATABASE_RULES, { storage: inGiB(props.database?.storage ?? DEFAULTS.database.storage) }, ['database']),
    );

    const database = new HiveDatabase(this, 'Database', {
      ...props.database,
      name: `${props.name}-hive`,
      placement,
      allowedCidrs: clientsOf(network),
      secretName: props.secretName,
      onRemoval,
    });
    const securityGroup = this.#securityGroup(props.name, network.vpcId, props.allowedCidrs ?? [network.cidr]);
    const mode = master.nodes === 3 ? 'HA' : 'NORMAL';
    const cluster = new Emrv2Cluster(this, 'Cluster', {
      clusterName: props.name,
      clusterType: 'DATALAKE',
      releaseVersion: props.release ?? DEFAULTS.release,
      deployMode: mode,
      paymentType: 'PayAsYouGo',
      applications: [...APPLICATIONS[mode]],
      applicationConfigs: hiveSettings(database),
      nodeAttributes: [
        {
          vpcId: network.vpcId,
          zoneId: placement.zone,
          securityGroupId: ref(securityGroup),
          ramRole: props.nodeRole ?? DEFAULTS.nodeRole,
          keyPairName: props.keyPair,
        },
      ],
      nodeGroups: nodeGroups(master, core, placement.vswitchId),
      deletionProtection: serviceGuard<boolean>('alicloud_emrv2_cluster', 'deletion_protection', onRemoval),
      timeouts: { create: '60m', update: '60m', delete: '30m' },
      lifecycle: lifecycleOf(onRemoval, {
        ...METASTORE_TYPES.alicloud_emrv2_cluster.ignore,
        ...staysInZone(placement, METASTORE_TYPES.alicloud_emrv2_cluster),
      }),
    });
    // The cluster writes Hive's own tables into the database when it starts.
    cluster.dependsOn = [addressOf(database.resources.privilege)];
    this.resources = { cluster, database, securityGroup };
    this.secretName = database.secretName;
    this.thriftUris = this.#urisOf(cluster);
  }

  #securityGroup(name: string, vpcId: string, clients: readonly string[]): SecurityGroup {
    const group = new SecurityGroup(this, 'SecurityGroup', {
      securityGroupName: name,
      description: 'Hive Metastore',
      vpcId,
      securityGroupType: 'normal',
    });
    for (const cidr of clients) {
      new SecurityGroupRule(this, `Clients-${cidr.replaceAll(/[./]/g, '-')}`, {
        securityGroupId: ref(group),
        type: 'ingress',
        ipProtocol: 'tcp',
        portRange: `${THRIFT_PORT}/${THRIFT_PORT}`,
        cidrIp: cidr,
        description: 'Hive Metastore clients',
      });
    }
    return group;
  }

  /** Every master runs a metastore; sorted, so that the service's own order does not matter. */
  #urisOf(cluster: Emrv2Cluster): string {
    const masters = new DataAlicloudEmrv2ClusterInstances(this, 'Masters', {
      clusterId: ref(cluster),
      nodeGroupNames: [MASTER_GROUP],
    });
    const addresses = `data.${masters.terraformResourceType}.${masters.friendlyUniqueId}.instances[*].private_ip`;
    return `\${join(",", formatlist("thrift://%s:${THRIFT_PORT}", sort(${addresses})))}`;
  }
}
