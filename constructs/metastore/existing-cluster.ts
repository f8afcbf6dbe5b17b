import { DataAlicloudEmrv2ClusterInstances } from '@cdktf/provider-alicloud/lib/data-alicloud-emrv2-cluster-instances';
import { DataAlicloudEmrv2Clusters } from '@cdktf/provider-alicloud/lib/data-alicloud-emrv2-clusters';
import { Construct } from 'constructs';
import { foundAs } from '../core/found';
import { surroundingsOf } from '../core/surroundings';
import { type IMetastore, THRIFT_PORT } from './contract';
import { CLUSTER_FOUND } from './known/found-rules';

/** Options of {@link ExistingCluster}. */
export interface ExistingClusterProps {
  /** Id of the EMR cluster, `c-...`. */
  readonly existing: string;
}

/** The Hive Metastore of an EMR cluster that somebody else made: looked for when a plan is made, never changed. */
export class ExistingCluster extends Construct implements IMetastore {
  readonly kind = 'external';
  readonly thriftUris: string;

  constructor(scope: Construct, id: string, { existing }: ExistingClusterProps) {
    super(scope, id);
    const { region } = surroundingsOf(this);
    const found = new DataAlicloudEmrv2Clusters(this, 'Found', {
      ids: [existing],
      lifecycle: foundAs(CLUSTER_FOUND, { region, cluster: existing }),
    });
    const nodes = new DataAlicloudEmrv2ClusterInstances(this, 'Nodes', { clusterId: existing });
    nodes.dependsOn = [`data.${found.terraformResourceType}.${found.friendlyUniqueId}`];
    const all = `data.${nodes.terraformResourceType}.${nodes.friendlyUniqueId}.instances`;
    const masters = `[for one in ${all} : one.private_ip if one.node_group_type == "MASTER"]`;
    this.thriftUris = `\${join(",", formatlist("thrift://%s:${THRIFT_PORT}", sort(${masters})))}`;
  }
}
