import { resourceTypes } from '@lakewright/provider-knowledge/schema';
import { catalogue } from '../../simulator/schema/catalogue';
import { describeWithTerraform } from '../support/terraform/describe';
import { bodyOf } from './generated/body';
import { stand, type Stand } from './stand';

const meta = (name: string, over: object = {}): object => ({
  name,
  namespace: '${kubernetes_namespace_v1.lake.metadata[0].name}',
  ...over,
});
const pod = (image: string, over: object = {}): object => ({
  metadata: { labels: { app: 'trino' } },
  spec: {
    container: [
      {
        name: 'main',
        image,
        port: [{ container_port: 8080 }],
        readiness_probe: { http_get: { path: '/', port: '8080' } },
        volume_mount: [{ name: 'c', mount_path: '/c' }],
      },
    ],
    volume: [{ name: 'c', config_map: { name: 'conf' } }],
    ...over,
  },
});

interface Settings {
  image?: string;
  app?: string;
  access?: string;
  storage?: string;
  job?: string;
  quota?: string;
}

const lake = ({
  image = 'trino:470',
  app = 'trino',
  access = 'ReadWriteOnce',
  storage = '10Gi',
  job = 'init:1',
  quota = '8',
}: Settings = {}): Record<string, unknown> => ({
  resource: {
    kubernetes_namespace_v1: { lake: { metadata: { name: 'lake' } } },
    kubernetes_config_map_v1: { conf: { metadata: meta('conf'), data: { a: '1' } } },
    kubernetes_secret_v1: { pw: { metadata: meta('pw'), data: { password: 'hush' } } },
    kubernetes_service_account_v1: { sa: { metadata: meta('sa') } },
    kubernetes_resource_quota_v1: { q: { metadata: meta('q'), spec: { hard: { cpu: quota } } } },
    kubernetes_priority_class_v1: { high: { metadata: { name: 'high' }, value: 1000 } },
    kubernetes_role_v1: { r: { metadata: meta('r'), rule: [{ api_groups: [''], resources: ['pods'], verbs: ['get', 'list'] }] } },
    kubernetes_role_binding_v1: {
      rb: {
        metadata: meta('rb'),
        role_ref: { api_group: 'rbac.authorization.k8s.io', kind: 'Role', name: 'r' },
        subject: [{ kind: 'ServiceAccount', name: 'sa' }],
      },
    },
    kubernetes_service_v1: {
      inner: {
        metadata: meta('inner'),
        spec: {
          selector: { app },
          port: [
            { name: 'a', port: 80 },
            { name: 'b', port: 81, target_port: '8081' },
          ],
        },
      },
      outer: { metadata: meta('outer'), spec: { type: 'NodePort', selector: { app }, port: [{ port: 80 }] } },
      headless: { metadata: meta('headless'), spec: { cluster_ip: 'None', port: [{ port: 1 }] } },
    },
    kubernetes_deployment_v1: {
      d: { metadata: meta('d'), spec: { selector: { match_labels: { app } }, template: { ...pod(image), metadata: { labels: { app } } } } },
    },
    kubernetes_stateful_set_v1: {
      s: {
        metadata: meta('s'),
        spec: {
          service_name: 'headless',
          replicas: '2',
          selector: { match_labels: { app: 'trino' } },
          template: pod('db:1'),
          volume_claim_template: [
            { metadata: { name: 'data' }, spec: { access_modes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } } },
          ],
        },
      },
    },
    kubernetes_persistent_volume_claim_v1: {
      c: { metadata: meta('c'), spec: { access_modes: [access], resources: { requests: { storage } } }, wait_until_bound: false },
    },
    kubernetes_job_v1: {
      j: { metadata: meta('j'), spec: { template: pod(job, { restart_policy: 'Never' }) }, wait_for_completion: false },
    },
    kubernetes_cron_job_v1: {
      cj: {
        metadata: meta('cj'),
        spec: { schedule: '0 1 * * *', job_template: { metadata: {}, spec: { template: pod('tick:1', { restart_policy: 'OnFailure' }) } } },
      },
    },
  },
});

describeWithTerraform('hashicorp/kubernetes', () => {
  let one: Stand;
  beforeAll(async () => {
    one = await stand(lake());
    await one.apply();
  });
  afterAll(() => one.stop());
  const spec = (address: string): Record<string, unknown> => (one.state(address)['spec'] as Record<string, unknown>[])[0] ?? {};

  test('settles at once', async () => expect(await one.changes()).toEqual([]));

  test('gives ids by namespace and name', () => {
    expect([
      one.state('kubernetes_service_v1.inner')['id'],
      one.state('kubernetes_namespace_v1.lake')['id'],
      one.state('kubernetes_priority_class_v1.high')['id'],
    ]).toEqual(['lake/inner', 'lake', 'high']);
  });

  test('fills in what the server fills in', () => {
    expect(spec('kubernetes_service_v1.inner')).toMatchObject({
      type: 'ClusterIP',
      session_affinity: 'None',
      cluster_ip: expect.stringMatching(/^10\.96\./),
      port: [{ protocol: 'TCP', target_port: '80', node_port: 0 }, { target_port: '8081' }],
    });
    expect(spec('kubernetes_service_v1.outer')).toMatchObject({ port: [{ node_port: expect.any(Number) }] });
    expect((spec('kubernetes_service_v1.outer')['port'] as { node_port: number }[])[0]?.node_port).toBeGreaterThanOrEqual(30000);
    expect(spec('kubernetes_service_v1.headless')).toMatchObject({ cluster_ip: 'None', cluster_ips: ['None'] });
    expect(spec('kubernetes_deployment_v1.d')).toMatchObject({
      replicas: '1',
      strategy: [{ type: 'RollingUpdate', rolling_update: [{ max_surge: '25%' }] }],
    });
    const [template] = spec('kubernetes_deployment_v1.d')['template'] as {
      spec: { dns_policy: string; restart_policy: string; container: Record<string, unknown>[] }[];
    }[];
    expect(template?.spec[0]).toMatchObject({
      dns_policy: 'ClusterFirst',
      restart_policy: 'Always',
      container: [
        {
          image_pull_policy: 'IfNotPresent',
          termination_message_path: '/dev/termination-log',
          readiness_probe: [{ period_seconds: 10, http_get: [{ scheme: 'HTTP' }] }],
        },
      ],
    });
  });

  test.each<[string, Settings, string, string[], string[]]>([
    ['another image of a deployment', { image: 'trino:471' }, 'kubernetes_deployment_v1.d', ['update'], []],
    [
      'another selector of a deployment',
      { app: 'presto' },
      'kubernetes_deployment_v1.d',
      ['delete', 'create'],
      ['spec.selector.match_labels'],
    ],
    ['more room for a claim', { storage: '20Gi' }, 'kubernetes_persistent_volume_claim_v1.c', ['update'], []],
    [
      'another access mode of a claim',
      { access: 'ReadWriteMany' },
      'kubernetes_persistent_volume_claim_v1.c',
      ['delete', 'create'],
      ['spec.access_modes'],
    ],
    ['another image of a job', { job: 'init:2' }, 'kubernetes_job_v1.j', ['delete', 'create'], ['spec.template.spec.container.image']],
    ['another quota', { quota: '16' }, 'kubernetes_resource_quota_v1.q', ['update'], []],
    [
      'less room for a claim',
      { storage: '5Gi' },
      'kubernetes_persistent_volume_claim_v1.c',
      ['delete', 'create'],
      ['spec.resources.requests'],
    ],
  ])('%s', async (_what, settings, address, actions, paths) => {
    one.write(lake(settings));
    const change = (await one.changes()).find((candidate) => candidate.address === address);
    expect(change?.actions).toEqual(actions);
    expect(change?.replacePaths.map((path) => path.filter((step) => typeof step === 'string').join('.'))).toEqual(paths);
    one.write(lake());
  });

  test('an update counts up version and generation', async () => {
    one.write(lake({ image: 'trino:472' }));
    await one.apply();
    expect((one.state('kubernetes_deployment_v1.d')['metadata'] as object[])[0]).toMatchObject({ generation: 2, resource_version: '2' });
    expect(await one.changes()).toEqual([]);
  });

  test('refuses what is there already, and a namespace that is not', async () => {
    const other = await stand({
      resource: {
        kubernetes_config_map_v1: {
          a: { metadata: { name: 'x', namespace: 'nowhere' } },
          b: { metadata: { name: 'y' } },
          c: { metadata: { name: 'y' } },
        },
      },
    });
    const said = await other.refused();
    expect(said).toMatch(/namespaces "nowhere" not found/);
    expect(said).toMatch(/configmaps "y" already exists/);
    await other.stop();
  });

  test('clusters are told apart by the context of the provider', async () => {
    const other = await stand({
      provider: { kubernetes: [{ config_context: 'kind-a' }, { alias: 'b', config_context: 'kind-b' }] },
      resource: {
        kubernetes_config_map_v1: { a: { metadata: { name: 'same' } }, b: { metadata: { name: 'same' }, provider: 'kubernetes.b' } },
      },
    });
    await other.apply();
    expect(await other.changes()).toEqual([]);
    expect(other.state('kubernetes_config_map_v1.a')['id']).toBe('default/same');
    await other.stop();
  });
});

describeWithTerraform('a generated configuration of every listed kubernetes type', () => {
  test('applies, is settled, and goes away', async () => {
    const { resource: model } = catalogue('kubernetes');
    const resource = Object.fromEntries(
      resourceTypes('kubernetes').map((type) => [
        type,
        Object.fromEntries((['minimal', 'full'] as const).map((variant) => [variant, bodyOf(model(type), variant, variant)])),
      ]),
    );
    const one = await stand({ resource });
    await one.apply();
    expect(await one.changes()).toEqual([]);
    expect((await one.run('destroy', '-auto-approve')).code).toBe(0);
    expect(await one.simulator.control.objects()).toEqual([]);
    await one.stop();
  }, 90_000);
});
