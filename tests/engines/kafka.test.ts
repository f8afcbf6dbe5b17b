import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESTATES } from '../support/estates';
import { Manifests } from './manifests';
import { hereBy, portsFor } from './ports';
import { Program, ran, type Said } from './program';
import { engineFolder } from './tools/folder';
import { smokeJobs } from './smoke-step';
import { ENGINES } from './tools/engines';

const HOST = 'kafka.acme-local.svc.cluster.local';
const CLIENTS = 9092;
const FROM_START = '--from-beginning --max-messages 1 --timeout-ms 30000';
const SMALL = { KAFKA_HEAP_OPTS: '-Xmx256m' };

describe('a broker with the generated properties', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-kafka-'));
  const tried = smokeJobs('lending', 'kafka');
  const manifests = new Manifests(ESTATES['estate'] ?? '', Object.values(tried));
  const jobs = ['lending-kafka', 'risk-kafka'].flatMap((start) => manifests.jobs(start));
  let broker: Program | undefined;
  let here: (text: string) => string;
  let address = '';

  beforeAll(async () => {
    const ports = await portsFor([CLIENTS, 9093, 9094, 9095]);
    here = hereBy(ports, {
      [HOST]: 'localhost',
      '/opt/kafka': join(engineFolder(ENGINES.kafka), 'distribution'),
      '/var/lib/kafka/data': join(folder, 'data'),
      '/config/': `${folder}/`,
      '/tmp/': `${folder}/`,
    });
    address = `localhost:${ports[CLIENTS] ?? 0}`;
    writeFileSync(join(folder, 'server.properties'), here(manifests.config('kafka', 'server.properties')));
    const { script, env } = manifests.started('StatefulSet', 'kafka');
    broker = new Program(folder, 'broker', { script: here(script), env });
    await broker.serving(ports[CLIENTS] ?? 0);
  });
  afterAll(async () => {
    await broker?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const job = (name: string): Promise<Said> => {
    const { script, env } = manifests.started('Job', name);
    return ran({ script: here(script), env });
  };
  /** Calls one of Kafka's programs as a user. */
  const as = (user: string, password: string, program: string, args: string, input?: string): Promise<Said> => {
    const config = `/tmp/${user}.properties`;
    const login = `org.apache.kafka.common.security.scram.ScramLoginModule required username="${user}" password="${password}";`;
    writeFileSync(here(config), `security.protocol=SASL_PLAINTEXT\nsasl.mechanism=SCRAM-SHA-256\nsasl.jaas.config=${login}\n`);
    return ran(
      { script: here(`/opt/kafka/bin/${program}.sh --bootstrap-server ${address} --command-config ${config} ${args}`), env: SMALL },
      input,
    );
  };
  const lending = (program: string, args: string, input?: string): Promise<Said> =>
    as('lending-etl', manifests.secret('lending-etl-kafka', 'password'), program, args, input);
  const admin = (program: string, args: string, input?: string): Promise<Said> =>
    as('admin', manifests.secret('kafka-admin', 'password'), program, args, input);

  it('has the topics and users of every business, and taking them in again changes nothing', async () => {
    for (const name of [...jobs, jobs[0] ?? '']) expect({ name, ...(await job(name)) }).toMatchObject({ name, status: 0 });
    const { text } = await admin('kafka-topics', '--describe');
    expect(text).toMatch(/Topic: lending-payments\s.*PartitionCount: 12\s.*retention.ms=604800000/);
  });

  it('lets users read and write what they were granted', async () => {
    const sent = await admin('kafka-console-producer', '--topic lending-payments', 'paid 12\n');
    expect(sent).toMatchObject({ status: 0, text: '' });
    const read = await lending('kafka-console-consumer', `${FROM_START} --topic lending-payments --group lending-etl`);
    expect(read.text).toContain('paid 12');
    const scored = await as(
      'risk-etl',
      manifests.secret('risk-etl-kafka', 'password'),
      'kafka-console-producer',
      '--topic risk-scores',
      '7\n',
    );
    expect(scored).toMatchObject({ status: 0, text: '' });
  });

  it('refuses what was not granted, a wrong password and a group of somebody else', async () => {
    const written = await lending('kafka-console-producer', '--topic lending-payments', 'paid 13\n');
    expect(written.text).toMatch(/(Cluster|Topic)AuthorizationException/);
    const group = await lending('kafka-console-consumer', '--topic lending-payments --group risk-etl --timeout-ms 15000');
    expect(group.text).toContain('GroupAuthorizationException');
    const stranger = await as('lending-etl', 'wrong', 'kafka-topics', '--list');
    expect(stranger.text).toContain('SaslAuthenticationException');
  });

  describe('local smoke', () => {
    const tries = (what: keyof typeof tried): Promise<Said> => job(tried[what]?.metadata.name ?? '');

    it('says that a user who was granted nothing cannot send', async () => {
      const { status, text } = await tries('job');
      expect(status).toBe(1);
      expect(text).toMatch(/^smoke: lending-etl sees lending-payments\nsmoke: lending-etl cannot send: .*AuthorizationException/m);
    });

    it('sends and gets as the business’s own user, twice', async () => {
      for (const _ of ['first', 'again']) {
        expect(await tries('before')).toMatchObject({ status: 0 });
        const { status, text } = await tries('job');
        expect({ status, text }).toMatchObject({ status: 0 });
        expect(text).toContain('smoke: lending-etl sent 2 messages and got them back');
        expect(await tries('after')).toMatchObject({ status: 0 });
      }
    });

    it('leaves no topic and no permission', async () => {
      expect((await admin('kafka-topics', '--list')).text).not.toContain('smoke');
      expect((await admin('kafka-acls', '--list')).text).not.toContain('smoke');
    });
  });
});
