import { IMAGES, type ImageRow } from '../../constructs/core/kubernetes/images';
import { dnsName } from '../../constructs/core/kubernetes/names';
import { brokerProperties } from '../../constructs/kafka/local/properties';
import { topicsScript } from '../../constructs/kafka/local/topics';
import { hiveProperties, siteXml } from '../../constructs/metastore/local/hive-site';
import { actionsOf } from '../../constructs/storage/local/access';
import type { Seconds } from '../../domain/units/quantity';
import { localObjects } from './stacks';

const mib = (text: string): number => Number.parseInt(text, 10) * (text.endsWith('Gi') ? 1024 : 1);

interface Pods {
  readonly replicas?: number;
  readonly template: { readonly spec: { readonly containers: { readonly resources: { readonly limits: { readonly memory: string } } }[] } };
}

it('what all businesses share, and what they run beside it, fits into 9 GiB', () => {
  const running = localObjects('estate').filter(({ kind }) => kind === 'StatefulSet' || kind === 'Deployment');
  const sum = running
    .map(({ spec }) => spec as Pods)
    .map(
      ({ replicas = 1, template }) =>
        replicas * template.spec.containers.reduce((all, { resources }) => all + mib(resources.limits.memory), 0),
    )
    .reduce((a, b) => a + b, 0);
  expect(sum).toBeGreaterThan(6 * 1024);
  expect(sum).toBeLessThanOrEqual(9 * 1024);
});

it('every image is pinned by tag, and of those that must not be none is', () => {
  const rows: ImageRow[] = Object.values(IMAGES);
  for (const { image, licence, memory } of rows) {
    expect(image).toMatch(/^[\w./-]+:[\w.-]*\d[\w.-]*$/);
    expect(image).not.toMatch(/latest|minio|localstack|bitnami|hive:4\.(0\.[1-9]|[1-9])/);
    expect(licence).not.toBe('');
    expect(memory).toBeGreaterThan(0);
  }
});

it('names fit, and stay apart where they had to be changed', () => {
  expect(dnsName('acme', 'night')).toBe('acme-night');
  expect(dnsName('a_b')).not.toBe(dnsName('a-b'));
  expect(dnsName('x'.repeat(80)).length).toBeLessThanOrEqual(63);
});

describe('Kafka', () => {
  it('lets nobody in without a name but by loopback', () => {
    const properties = brokerProperties({ acl: true, host: 'kafka.acme', dataFolder: '/data' });
    const open = (properties['listener.security.protocol.map'] ?? '').split(',').filter((one) => one.endsWith(':PLAINTEXT'));
    for (const one of open) expect(properties['listeners']).toContain(`${one.split(':')[0]}://localhost:`);
    expect(properties['allow.everyone.if.no.acl.found']).toBe('false');
  });

  it('grows topics, and grants each user what it was granted', () => {
    const script = topicsScript({
      bootstrap: 'kafka.acme:9092',
      acl: true,
      topics: { 'risk-events': { partitions: 24, retention: 259200 as Seconds, compact: false } },
      users: [{ name: 'risk-etl', variable: 'PASSWORD_0', produce: [], consume: ['risk-events'], group: 'risk-etl' }],
    });
    expect(script).toContain('--create --if-not-exists --topic risk-events --partitions 24');
    expect(script).toContain('retention.ms=259200000');
    expect(script).toContain('--allow-principal User:risk-etl --consumer --topic risk-events --group risk-etl');
    expect(script).not.toContain('--producer');
  });
});

it('a workload may read a layer and no more', () => {
  const place = { estate: 'acme', environment: 'local', business: 'risk' };
  expect(actionsOf(place, { read: ['lake/ods', 'lending/lake/ads'] })).toEqual([
    'Read:acme-local-risk-lake/ods/*',
    'List:acme-local-risk-lake',
    'Read:acme-local-lending-lake/ads/*',
    'List:acme-local-lending-lake',
  ]);
});

it('a settings file of Hive escapes what XML would read', () => {
  const properties = hiveProperties({ jdbcUrl: 'jdbc:a?b&c', driver: 'd', user: 'u', password: '<&>', warehouse: 'w', hadoop: {} });
  expect(siteXml(properties)).toContain('<value>&lt;&amp;&gt;</value>');
});
