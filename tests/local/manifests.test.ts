import { withoutReferences } from '../../local/manifests/references';
import { translate } from '../../local/manifests/translate';
import { ESTATES } from '../support/estates';
import { localObjects } from './stacks';

describe.each(Object.keys(ESTATES))('the objects of %s', (name) => {
  const objects = localObjects(name);

  it('are named once each and hold no reference', () => {
    const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.stringify(objects)).not.toMatch(/\$\{|TfToken/);
  });

  it('stand in namespaces that are made', () => {
    const made = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name);
    expect([...new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []))].filter((one) => !made.includes(one))).toEqual([]);
  });

  it('keep no data where it goes with a pod', () => {
    const sets = objects.filter(({ kind }) => kind === 'StatefulSet').map(({ spec }) => spec as { volumeClaimTemplates?: unknown[] });
    expect(sets.filter(({ volumeClaimTemplates = [] }) => volumeClaimTemplates.length === 0)).toEqual([]);
  });
});

describe('the translation', () => {
  it('makes lists of blocks, numbers of text and bytes of secrets', () => {
    const set = translate('kubernetes_stateful_set_v1', {
      metadata: { name: 'kafka', namespace: 'acme' },
      wait_for_rollout: true,
      spec: {
        service_name: 'kafka',
        replicas: '1',
        template: {
          spec: {
            security_context: { fs_group: '1000' },
            container: [{ name: 'kafka', port: [{ container_port: 9092 }], readiness_probe: { tcp_socket: [{ port: '9092' }] } }],
          },
        },
      },
    });
    expect(set).toEqual({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'kafka', namespace: 'acme' },
      spec: {
        serviceName: 'kafka',
        replicas: 1,
        template: {
          spec: {
            securityContext: { fsGroup: 1000 },
            containers: [{ name: 'kafka', ports: [{ containerPort: 9092 }], readinessProbe: { tcpSocket: { port: 9092 } } }],
          },
        },
      },
    });
    expect(translate('kubernetes_secret_v1', { metadata: { name: 's' }, data: { password: 'ä' } })['data']).toEqual({ password: 'w6Q=' });
  });

  it('refuses what the schema does not have', () => {
    expect(() => translate('kubernetes_secret_v1', { metadata: { nam: 's' } })).toThrow("kubernetes_secret_v1.metadata has no 'nam'");
    expect(() => translate('kubernetes_nothing_v1', {})).toThrow("no schema of 'kubernetes_nothing_v1' is kept");
  });

  it('looks references up, and leaves what is escaped', () => {
    const resources = { kubernetes_namespace_v1: { a: { metadata: { name: 'acme' } } }, random_password: { p: {} } };
    const text = '${kubernetes_namespace_v1.a.metadata[0].name} ${random_password.p.result} $${HOME}';
    expect(withoutReferences(text, resources, (address) => `<${address}>`)).toBe('acme <random_password.p> ${HOME}');
    expect(() => withoutReferences('${kubernetes_namespace_v1.b.metadata[0].name}', resources, () => '')).toThrow('there is no');
  });
});
