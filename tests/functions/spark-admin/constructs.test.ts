/** What the constructs write and what the function reads are two programs: here they meet, through a template evaluated as ROS does. */
import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { LIMITS } from '../../../functions/spark-admin/runtime';
import { YOUNG } from '../../../functions/spark-admin/kinds/birth';
import { KINDS } from '../../../functions/spark-admin/kinds';
import type { Properties } from '../../../functions/spark-admin/kinds/kind';
import type { JsonObject } from '../../../simulator/cloud/object';
import { type Scope, evaluate } from '../../../simulator/ros/evaluate';
import { creationOrder } from '../../../simulator/ros/order';
import { type TemplateResource, parameterValues, parseTemplate } from '../../../simulator/ros/template';
import { ADMIN, BASE } from '../../constructs/spark/build';
import type { Attributes } from '../../support/stack-document';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { synth } from '../../support/synth';
import { Harness, WORKSPACE } from './harness';

/** A workspace with everything that can be in one. */
const EVERYTHING = {
  ...BASE,
  admin: ADMIN,
  network: EXISTING_NETWORK,
  metastore: { thriftUris: 'thrift://10.0.0.10:9083', catalogId: '' },
  queues: {
    night: { max: '100 CU', min: '20 CU', schedule: { '08:00-20:00': '40 CU' } },
    adhoc: { max: '60 CU', takeOver: true },
    dev_queue: { max: '20 CU' },
  },
  kyuubi: { queue: 'adhoc', takeOver: true, tokens: { bi: { expire: '90 days', takeOver: true, members: ['lee'] }, ci: {} } },
  // It stays with the workspace where everything else is apart.
  livy: { queue: 'adhoc', stays: true, tokens: { airflow: { expire: '30 days', takeOver: true } } },
  sessions: { notes: { kind: 'NOTEBOOK', queue: 'dev_queue', takeOver: true } },
  members: { lee: { id: '291234567890123456', roles: ['DataScience'] }, kim: { id: '291234567890123457', type: 'role', takeOver: true } },
} as const;
const KMS = { instanceId: 'kst-1', secretKeyId: 'key-1' };

/** What the function offers by kind and the constructs leave alone. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  'Custom::SparkRoom': ['TakeOver', 'Since'],
  'Custom::SparkFound': ['TakeOver', 'Since'],
  'Custom::SparkQueue': ['Description', 'PaymentType', 'RestoreMaxCu', 'RestoreMinCu'],
  'Custom::SparkKyuubi': ['KyuubiConfigs', 'State'],
  'Custom::SparkSession': ['EnvironmentId', 'Public'],
  'Custom::SparkNetworkConnection': ['TakeOver'],
  'Custom::SparkKyuubiToken': ['Generate', 'Version'],
  'Custom::SparkLivyToken': ['Generate', 'Version'],
};

interface Made {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  /** Seconds that ROS waits for the function. */
  readonly timeout: number;
}

type Make = (one: Made) => Promise<JsonObject> | JsonObject;

/** The ROS stacks of a workspace with everything, that of the workspace first. */
const stacksOf = (parts: 'within' | 'apart') =>
  synth((scope) => void new SparkWorkspace(scope, 'Spark', { ...EVERYTHING, parts }), { kms: KMS })
    .resources('alicloud_ros_stack')
    .toSorted((a, b) => Number(isApart(a)) - Number(isApart(b)));
const isApart = ({ stack_name: name }: Attributes): boolean => String(name).endsWith('-parts');

/** Makes what is in a template, first things first; `make` answers what `Fn::GetAtt` may ask of a resource. */
async function create(stack: Attributes, make: Make): Promise<void> {
  const given = stack['parameters'] as readonly { parameter_key: string; parameter_value: string }[];
  const template = parseTemplate(String(stack['template_body']).replaceAll('$${', '${'));
  const made = new Map<string, JsonObject>();
  const scope: Scope = {
    template,
    parameters: parameterValues(template, Object.fromEntries(given.map((one) => [one.parameter_key, one.parameter_value]))),
    pseudo: {},
    ref: () => undefined,
    attribute: (id, name) => {
      const value = made.get(id)?.[name];
      if (value === undefined) throw new Error(`${id} has no attribute ${name}, only ${Object.keys(made.get(id) ?? {}).join(', ')}`);
      return value;
    },
  };
  for (const id of creationOrder(template)) {
    const { Type: type, Properties: written = {} } = template.Resources[id] as TemplateResource;
    const evaluated = evaluate(written, scope) as JsonObject;
    const timeout = Number(evaluated['Timeout']);
    made.set(id, await make({ id, type, timeout, properties: (evaluated['Parameters'] ?? evaluated) as Properties }));
  }
}

/** What ROS itself answers of the types that it has. */
const ROS_ANSWERS: Readonly<Record<string, JsonObject>> = {
  'ALIYUN::EMR::SparkWorkspace': { WorkspaceId: WORKSPACE },
  'ALIYUN::EMR::LivyCompute': { LivyComputeId: 'lc-1', EndpointInner: 'livy.example' },
  'ALIYUN::OOS::Parameter': {},
};

describe.each(['within', 'apart'] as const)('the constructs and the function, with all that is in a workspace %s it', (parts) => {
  let harness: Harness;
  let made: Made[];
  let answers: { readonly id: string; readonly status: unknown; readonly reason: unknown }[];

  beforeAll(async () => {
    harness = await Harness.start();
    harness.service.world.addWorkspace(WORKSPACE, BASE.name);
    harness.workspace.livy.add('lc-1');
    made = [];
    answers = [];
    for (const stack of stacksOf(parts))
      await create(stack, async (one) => {
        const known = ROS_ANSWERS[one.type];
        if (known) return known;
        made.push(one);
        const answer = await harness.ask({ type: one.type, properties: one.properties, requestId: one.id });
        answers.push({ id: one.id, status: answer.Status, reason: answer.Reason });
        return (answer.Data ?? {}) as JsonObject;
      });
  });
  afterAll(() => harness.stop());

  it('agree: all that is declared is made, and every attribute asked for is answered', () => {
    expect(answers.filter(({ status }) => status !== 'SUCCESS')).toEqual([]);
    expect(harness.workspace.queues.all().map(({ queueName }) => queueName)).toEqual(expect.arrayContaining(['night', 'adhoc']));
  });

  it('agree on time: an event that waits and runs as long as it may is over before ROS gives up, so nothing is made after a rollback', () => {
    for (const { timeout } of made) expect(LIMITS.eventAge + LIMITS.timeout).toBeLessThan(timeout);
  });

  it('agree on what is young: what a change of the stack made is known as its own until ROS has taken the change back', () => {
    for (const stack of stacksOf(parts)) {
      const { create, update } = stack['timeouts'] as Readonly<Record<string, string>>;
      expect([create, update]).toEqual([`${YOUNG / 60_000}m`, `${YOUNG / 60_000}m`]);
      const longest = Math.max(...made.map(({ timeout }) => timeout));
      expect(Number(stack['timeout_in_minutes']) * 60).toBeGreaterThanOrEqual(longest);
    }
  });

  it('lower before anything is changed, and change queues one after the other', () => {
    const [home, apart] = stacksOf(parts).map((stack) => parseTemplate(String(stack['template_body']).replaceAll('$${', '${')).Resources);
    const [first, after] = apart ? ['Room', 'Found'] : ['FirstRoom', 'Workspace'];
    expect(home).toMatchObject({
      Workspace: { DependsOn: ['Room'] },
      Livy: { Properties: { AutoStartConfiguration: { Enable: true } } },
    });
    expect(apart ?? home).toMatchObject({
      [first]: { DependsOn: [after] },
      QueueRootQueue: { DependsOn: [first] },
      QueueDevQueue: { DependsOn: ['QueueRootQueue'] },
      QueueAdhoc: { DependsOn: ['QueueNight'] },
    });
    expect(home?.['Room']).not.toHaveProperty('DependsOn');
  });

  it('use every kind there is', () => {
    const kinds = [...KINDS.keys()].filter((type) => parts === 'apart' || type !== 'Custom::SparkFound');
    expect(new Set(made.map(({ type }) => type))).toEqual(new Set(kinds));
  });

  it.each([...KINDS].filter(([type]) => parts === 'apart' || type !== 'Custom::SparkFound'))(
    'call the properties of %s alike: none is unknown, none is missing, none is forgotten',
    (type, kind) => {
      const asked = new Set<string>();
      const sent = new Set<string>();
      for (const { properties } of made.filter((one) => one.type === type)) {
        const watched = new Proxy(properties, {
          get: (target, name) => {
            asked.add(String(name));
            return target[String(name)];
          },
        });
        expect(kind.read(watched)).not.toHaveProperty('problems');
        Object.keys(properties).forEach((name) => sent.add(name));
      }
      const within = parts === 'within' ? ['Since'] : [];
      expect([...new Set([...sent, ...(UNUSED[type] ?? []), ...within])].sort()).toEqual([...asked].sort());
    },
  );
});
