/** What the shared parts refuse, row by row: names and keys of things, removal, zones, roles, keys, logs and networks. */
import { Construct } from 'constructs';
import { POLICY_RULES, ROLE_RULES } from '../../constructs/access/known/role-rules';
import { Role } from '../../constructs/access/role';
import { badKey } from '../../constructs/core/key';
import { check } from '../../constructs/core/check';
import { KEY_RULES as KEY_FORM_RULES } from '../../constructs/core/known/key-rules';
import { PHYSICAL_NAME_RULES } from '../../constructs/core/known/name-rules';
import { REMOVAL_RULES } from '../../constructs/core/known/removal-rules';
import { ZONE_RULES } from '../../constructs/core/known/zone-rules';
import { placeIn } from '../../constructs/core/zone';
import { EncryptionKey, type EncryptionKeyProps } from '../../constructs/keys/encryption-key';
import { KEY_RULES } from '../../constructs/keys/known/key-rules';
import { RETENTION_RULES } from '../../constructs/logs/known/retention-rules';
import { LogStore, type LogStoreProps } from '../../constructs/logs/log-store';
import { NETWORK_RULES } from '../../constructs/network/known/network-rules';
import { Network, type NetworkProps } from '../../constructs/network/network';
import { EXISTING_NETWORK } from '../support/existing-network';
import { refusal } from '../support/synth';

type Make = (scope: Construct) => unknown;
const store =
  (options: Partial<LogStoreProps>): Make =>
  (scope) =>
    new LogStore(scope, 'It', { name: 'services', projectName: 'acme-prod-logs', retention: '30 days', ...options });
const key =
  (options: Partial<EncryptionKeyProps>): Make =>
  (scope) =>
    new EncryptionKey(scope, 'It', { alias: 'alias/acme-prod', description: 'Data at rest', ...options });
const network =
  (options: Partial<NetworkProps>): Make =>
  (scope) =>
    new Network(scope, 'It', { name: 'acme-prod', cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i'], ...options });
const role =
  (systemPolicies: readonly string[], grants = 0): Make =>
  (scope) => {
    const made = new Role(scope, 'It', { name: 'acme-prod-etl', description: 'etl', trust: 'ecs', systemPolicies });
    for (let n = 0; n < grants; n++) made.grant({ actions: [`oss:Get${n}`], resources: [`acs:oss:*:*:acme-${n}/*`] });
  };

/** One row per rule: what breaks it, and the words it is refused with. */
const BROKEN: readonly (readonly [code: string, Make, message: string, fix: string])[] = [
  [
    'name.unusable',
    store({ name: 's' }),
    "name: an SLS log store name must be 2-63 lowercase letters, digits, dashes or underscores, got 's' (1 characters)",
    'shorten or change the name here, of the environment, or of the estate',
  ],
  [
    'key.form',
    (scope) => check(new Construct(scope, 'It'), badKey('Ods', 'layers')),
    "layers: 'Ods' must be lowercase letters, digits, dashes or underscores, starting with a letter",
    'rename it',
  ],
  [
    'key.kept',
    (scope) => check(new Construct(scope, 'It'), badKey('constructor', 'layers')),
    "layers: 'constructor' is a word that programs keep for themselves",
    'choose another name',
  ],
  [
    'removal.one-key',
    store({ onRemoval: 'destroy' }),
    'onRemoval: destroy takes a second key, allowDataLoss of the environment',
    'write onRemoval: retain, or allowDataLoss: true of the environment',
  ],
  [
    'network.zone.unknown',
    (scope) => check(new Construct(scope, 'It'), placeIn(EXISTING_NETWORK, 'cn-hangzhou-b').problem),
    "zone: the network has no vSwitch in zone 'cn-hangzhou-b', only in: cn-hangzhou-i, cn-hangzhou-j",
    "set zone to one of those, or add 'cn-hangzhou-b' to the network's zones",
  ],
  [
    'access.system-policies',
    role(Array.from({ length: 21 }, (_, n) => `Policy${n}`)),
    'systemPolicies: a role has at most 20 system policies, got 21',
    'shorten it, or split the role in two',
  ],
  [
    'key.rotation',
    key({ rotation: '366 days' }),
    'rotation: a key rotates every 7-365 whole days, got 366 days',
    'write rotation: 365 days',
  ],
  [
    'key.pending-window',
    key({ pendingWindow: '180 hours' }),
    'pendingWindow: a deleted key can be called back for 7-366 whole days, got 180 hours',
    'write pendingWindow: 8 days',
  ],
  [
    'logs.retention',
    store({ retention: '3651 days' }),
    'retention: logs are kept 1-3650 whole days, got 3651 days',
    'write retention: 3650 days',
  ],
  [
    'network.cidr.unusable',
    network({ cidr: '8.8.0.0/16' }),
    "cidr: '8.8.0.0/16' is not private, ranges inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 are",
    'write a private block, like 10.20.0.0/16',
  ],
  [
    'network.zones.unusable',
    network({ zones: ['cn-shanghai-g'] }),
    "zones: 'cn-shanghai-g' is not a zone of cn-hangzhou",
    'write zones: [cn-hangzhou-h], or other zones of the region',
  ],
];

test.each(BROKEN)('refuses what breaks %s', (code, make, message, fix) => {
  expect(refusal((stack) => void make(stack))).toBe(`test/It: 1 problem\n  - [${code}] ${message}\n    fix: ${fix}`);
});

test('a policy that is too long is found when the stack is written', () => {
  const [{ code } = { code: '' }] = POLICY_RULES;
  expect(refusal((stack) => void role([], 200)(stack))).toContain(`[${code}] what is granted to role 'acme-prod-etl' takes `);
});

test('production keeps its data: the fix asks for no second key', () => {
  const told = refusal((stack) => void store({ onRemoval: 'destroy' })(stack), { environment: 'prod', production: true });
  expect(told.trimEnd()).toMatch(/fix: write onRemoval: retain$/);
});

test('every row has one here', () => {
  const tables = [
    PHYSICAL_NAME_RULES,
    KEY_FORM_RULES,
    REMOVAL_RULES,
    ZONE_RULES,
    ROLE_RULES,
    KEY_RULES,
    RETENTION_RULES,
    NETWORK_RULES,
    POLICY_RULES,
  ];
  const tried = [...BROKEN.map(([code]) => code), 'access.policy.size'];
  expect(tried).toEqual(tables.flatMap((table) => table.map(({ code }) => code)));
});
