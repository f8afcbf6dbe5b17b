import { DNS_LABEL, SERVICE_NAME } from '../values/names';
import type { Format } from '@lakewright/provider-knowledge/conform/format';
import { amountRefusals } from './pods';
import { block, blocks, forbidden, invalid, required, texts, unsupported, type Check, type Refusal } from './refusal';

const named =
  (form: Format): Check =>
  (sent) => {
    const name = String(block(sent, 'metadata')?.['name'] ?? '');
    const wrong = form.wrong(name);
    return wrong === undefined ? [] : [invalid('metadata.name', name, wrong)];
  };

const NODE_PORTS = { least: 30000, most: 32767 };

const servicePorts: Check = (sent) => {
  const spec = block(sent, 'spec') ?? {};
  const ports = blocks(spec, 'port');
  const { type = 'ClusterIP', cluster_ip: ip, external_name: target } = spec;
  if (type === 'ExternalName') return typeof target === 'string' && target !== '' ? [] : [required('spec.externalName')];
  if (ports.length === 0 && ip !== 'None') return [required('spec.ports')];
  const keys = ports.map(({ port, protocol }) => `${String(port)}/${String(protocol ?? 'TCP')}`);
  const names = ports.map(({ name }) => String(name ?? ''));
  return ports.flatMap((port, index): Refusal[] => {
    const at = `spec.ports[${index}]`;
    const node = Number(port['node_port'] ?? 0);
    const outside = node !== 0 && (node < NODE_PORTS.least || node > NODE_PORTS.most);
    return [
      ...(ports.length > 1 && names[index] === '' ? [required(`${at}.name`)] : []),
      ...(names[index] !== '' && names.indexOf(names[index] ?? '') < index
        ? [{ field: `${at}.name`, words: `Duplicate value: "${names[index]}"` }]
        : []),
      ...(keys.indexOf(keys[index] ?? '') < index ? [{ field: at, words: `Duplicate value: "${keys[index]}"` }] : []),
      ...(node !== 0 && type === 'ClusterIP' ? [forbidden(`${at}.nodePort`, "may not be used when `type` is 'ClusterIP'")] : []),
      ...(outside && type !== 'ClusterIP'
        ? [invalid(`${at}.nodePort`, node, 'provided port is not in the valid range. The range of valid ports is 30000-32767')]
        : []),
    ];
  });
};

const KEY = /^[-._a-zA-Z0-9]{1,253}$/;
const dataKeys: Check = (sent) =>
  ['data', 'binary_data'].flatMap((name) =>
    Object.keys(texts(sent, name))
      .filter((key) => !KEY.test(key) || key === '.' || key === '..')
      .map((key) => invalid(`data[${key}]`, key, "a valid config key must consist of alphanumeric characters, '-', '_' or '.'")),
  );

/** What a secret of a type must hold. */
const SECRET_KEYS: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
};
const secretKeys: Check = (sent) =>
  (SECRET_KEYS[String(sent['type'])] ?? []).filter((key) => texts(sent, 'data')[key] === undefined).map((key) => required(`data[${key}]`));

const claim: Check = (sent) => {
  const spec = block(sent, 'spec');
  const resources = block(spec, 'resources');
  const asked = texts(resources, 'requests')['storage'];
  return [...(asked === undefined ? [required('spec.resources[storage]')] : []), ...amountRefusals(resources, 'spec.resources')];
};

const scaler: Check = (sent) => {
  const { min_replicas: least = 1, max_replicas: most = 0 } = block(sent, 'spec') ?? {};
  if (Number(most) < 1) return [invalid('spec.maxReplicas', most, 'must be greater than 0')];
  return Number(least) > Number(most) ? [invalid('spec.maxReplicas', most, 'must be greater than or equal to `minReplicas`')] : [];
};

const isSet = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
const budget: Check = (sent) => {
  const { min_available: least, max_unavailable: most } = block(sent, 'spec') ?? {};
  return isSet(least) && isSet(most) ? [invalid('spec', {}, 'minAvailable and maxUnavailable cannot be both set')] : [];
};

const HIGHEST = 1_000_000_000;
const priority: Check = (sent) => {
  const [value, name] = [Number(sent['value']), String(block(sent, 'metadata')?.['name'] ?? '')];
  return [
    ...(value > HIGHEST ? [forbidden('value', `maximum allowed value of a user defined priority is ${HIGHEST}`)] : []),
    ...(name.startsWith('system-') ? [forbidden('metadata.name', "priority class names with 'system-' prefix are reserved")] : []),
  ];
};

const policy: Check = (sent) => {
  const types = block(sent, 'spec')?.['policy_types'];
  const allowed = ['Ingress', 'Egress'];
  return (Array.isArray(types) ? types : [])
    .filter((type) => !allowed.includes(String(type)))
    .map((type, index) => unsupported(`spec.policyTypes[${index}]`, type, allowed));
};

const paths: Check = (sent) =>
  blocks(block(sent, 'spec'), 'rule').flatMap((rule, at) =>
    blocks(block(rule, 'http'), 'path').flatMap(({ path, path_type: type }, index) =>
      (type === 'Prefix' || type === 'Exact') && !String(path ?? '').startsWith('/')
        ? [invalid(`spec.rules[${at}].http.paths[${index}].path`, path ?? '', 'must be an absolute path')]
        : [],
    ),
  );

/** What the server checks of everything else, by type. */
export const OBJECTS: Readonly<Record<string, readonly Check[]>> = {
  namespace: [named(DNS_LABEL)],
  service: [named(SERVICE_NAME), servicePorts],
  config_map: [dataKeys],
  secret: [dataKeys, secretKeys],
  persistent_volume_claim: [claim],
  horizontal_pod_autoscaler: [scaler],
  pod_disruption_budget: [budget],
  priority_class: [priority],
  network_policy: [policy],
  ingress: [paths],
};
