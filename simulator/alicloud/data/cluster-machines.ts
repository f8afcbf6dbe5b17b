import type { JsonObject } from '../../cloud/object';
import { zonesOf } from './regions';
import { entry, type DataTable } from './source';

/** Machines of an EMR cluster, and the way into a Kubernetes cluster. */
export const CLUSTER_MACHINES: DataTable = {
  alicloud_cs_cluster_credential: ({ cloud, asked }) => {
    const id = String(asked['cluster_id']);
    const name = String(cloud.get('alicloud_cs_managed_kubernetes', id)?.attributes['name'] ?? id);
    const server = `https://${id}.cs.aliyuncs.com:6443`;
    const cluster = { name: 'kubernetes', cluster: { server, 'certificate-authority-data': 'c2ltdWxhdGVk' } };
    return {
      id,
      cluster_name: name,
      kube_config: JSON.stringify({ apiVersion: 'v1', kind: 'Config', clusters: [cluster] }),
      certificate_authority: { cluster_cert: 'c2ltdWxhdGVk', client_cert: 'c2ltdWxhdGVk', client_key: 'c2ltdWxhdGVk' },
    };
  },
  alicloud_emrv2_cluster_instances: (question) => {
    const { cloud, asked } = question;
    const cluster = cloud.get('alicloud_emrv2_cluster', String(asked['cluster_id']));
    const groups = (Array.isArray(cluster?.attributes['node_groups']) ? cluster.attributes['node_groups'] : []) as readonly JsonObject[];
    const wanted = Array.isArray(asked['node_group_names']) && asked['node_group_names'].length > 0 ? asked['node_group_names'] : undefined;
    const instances = groups
      .filter(({ node_group_name: name }) => wanted === undefined || wanted.includes(name ?? ''))
      .flatMap((group, index) =>
        Array.from({ length: Number(group['node_count'] ?? 1) }, (_, node) => {
          const name = `${String(group['node_group_type']).toLowerCase()}-${index + 1}-${node + 1}`;
          const id = `i-${cluster?.id.slice(2, 12) ?? ''}${index}${node}`;
          return entry(question, 'instances', {
            instance_id: id,
            instance_name: name,
            instance_state: 'Running',
            node_group_id: `ng-${cluster?.id.slice(2) ?? ''}${index}`,
            node_group_type: group['node_group_type'] ?? '',
            private_ip: `10.0.${index + 1}.${node + 10}`,
            instance_type: (Array.isArray(group['instance_types']) ? group['instance_types'][0] : '') ?? '',
            zone_id: zonesOf(question.region)[0] ?? '',
          });
        }),
      );
    return {
      ids: instances.map((instance) => String(instance['instance_id'])),
      names: instances.map((instance) => String(instance['instance_name'])),
      instances,
      total_count: instances.length,
    };
  },
};
