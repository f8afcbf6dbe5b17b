import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mapValues } from '../../domain/named';
import { ESTATES } from '../support/estates';
import { Manifests } from './manifests';
import { hereBy, portsFor } from './ports';
import { startPostgres } from './postgres';
import { Program, ran, type Said } from './program';
import { smokeJobs } from './smoke-step';
import { ENGINES } from './tools/engines';
import { engineFolder } from './tools/folder';
import { writeFiles } from '../support/write-files';

const cluster = (service: string): string => `${service}.acme-local.svc.cluster.local`;
const [DATABASE, STORE, METASTORE] = [5432, 8333, 9083];
const JARS = ['hadoop-aws-3.3.4.jar', 'aws-java-sdk-bundle-1.12.262.jar'];
const LAKE = 'acme-local-lending-lake';

describe('a Hive Metastore and Spark with the generated files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-metastore-'));
  const tried = smokeJobs('lending', 'spark main');
  const manifests = new Manifests(ESTATES['estate'] ?? '', Object.values(tried));
  const site = join(engineFolder(ENGINES.spark), 'site');
  const keys = { AWS_ACCESS_KEY_ID: 'lending-spark-main', AWS_SECRET_ACCESS_KEY: manifests.secret('lending-spark-main-s3', 'password') };
  // Programs that end soon are not worth compiling well.
  const sparkEnv = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1', SPARK_HOME: `${site}/pyspark`, SPARK_CONF_DIR: join(folder, 'spark') };
  const running: Program[] = [];
  let here: (text: string) => string;
  let ports: Readonly<Record<string, number>>;

  const serve = async (name: string, port: number, script: string, env: Readonly<Record<string, string>>): Promise<Program> => {
    const program = new Program(folder, name, { script, env });
    running.push(program);
    await program.serving(port);
    return program;
  };
  const metastore = (): Promise<Program> => {
    const { env } = manifests.started('Deployment', 'metastore', 'metastore');
    const script = here('/opt/hive/bin/start-metastore -p localhost:9083').replace('localhost:', '');
    return serve('metastore', ports[METASTORE] ?? 0, script, { ...env, HIVE_CONF_DIR: join(folder, 'site') });
  };

  beforeAll(async () => {
    ports = await portsFor([DATABASE, STORE, METASTORE]);
    here = hereBy(ports, {
      [cluster('metastore-db')]: 'localhost',
      [cluster('metastore')]: 'localhost',
      [cluster('s3')]: 'localhost',
      '/opt/hive': join(engineFolder(ENGINES.hive), 'distribution'),
      '/opt/spark': `${site}/pyspark`,
      '/jars/': `${folder}/jars/`,
      '/tmp': folder,
    });
    mkdirSync(join(folder, 'jars'));
    for (const jar of JARS) symlinkSync(join(engineFolder(ENGINES.hive), 'jars', jar), join(folder, 'jars', jar));
    writeFiles(folder, [
      ['site/hive-site.xml', here(manifests.secret('metastore-site', 'hive-site.xml'))],
      ['spark/spark-defaults.conf', here(manifests.config('spark', 'spark-defaults.conf', 'acme-local-lending-spark'))],
    ]);
    const password = manifests.secret('metastore-db', 'password');
    running.push(await startPostgres(folder, { port: ports[DATABASE] ?? 0, user: 'hive', password, database: 'metastore' }));
    await serve('s3', ports[STORE] ?? 0, `exec python3 -m moto.server -H localhost -p ${ports[STORE] ?? 0}`, { PYTHONPATH: site });
    for (const bucket of ['starrocks', LAKE]) await fetch(here(`http://${cluster('s3')}:8333/${bucket}`), { method: 'PUT' });
  });
  afterAll(async () => {
    for (const program of running.reverse()) await program.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs statements by Spark with the workspace's settings; gives what it answers. */
  const spark = (...statements: readonly string[]): Promise<Said> => {
    const jars = JARS.map((jar) => join(folder, 'jars', jar));
    const command = `${site}/pyspark/bin/spark-sql --master 'local[2]' --jars ${jars.join(',')} -e "$STATEMENTS"`;
    const env = { ...keys, ...sparkEnv, STATEMENTS: statements.join('; ') };
    return ran({ script: `cd ${folder} && ${command}`, env });
  };

  it('has its tables made once, and again changes nothing', async () => {
    const { script, env } = manifests.started('Deployment', 'metastore', 'schema');
    const wait = script.replace('$DATABASE_HOST/5432', `localhost/${ports[DATABASE] ?? 0}`);
    for (const _ of ['first', 'again']) {
      const said = await ran({ script: here(wait), env: { ...env, HIVE_CONF_DIR: join(folder, 'site') } });
      expect(said).toMatchObject({ status: 0 });
    }
  });

  it('takes a table that Spark writes to the lake', async () => {
    await metastore();
    const said = await spark(
      `CREATE DATABASE ods LOCATION 's3a://${LAKE}/ods/'`,
      'CREATE TABLE ods.payments (id INT, amount DOUBLE) USING parquet',
      'INSERT INTO ods.payments VALUES (1, 12.5), (2, 7.5)',
      'SELECT SUM(amount) FROM ods.payments',
    );
    expect(said.text).toMatch(/^20\.0$/m);
    const stored = await (await fetch(here(`http://${cluster('s3')}:8333/${LAKE}?list-type=2`))).text();
    expect(stored).toMatch(/<Key>ods\/payments\/part-.*\.parquet<\/Key>/);
  });

  it('knows the table when all of it was started anew', async () => {
    await running.pop()?.stop();
    await metastore();
    expect((await spark('SELECT COUNT(*) FROM ods.payments')).text).toMatch(/^2$/m);
  });

  describe('local smoke', () => {
    const run = (job: keyof typeof tried, changed = (script: string): string => script): Promise<Said> => {
      const { script, env } = manifests.started('Job', tried[job]?.metadata.name ?? '', 'smoke');
      return ran({ script: here(changed(script)), env: { ...mapValues(env, here), ...sparkEnv } });
    };
    const stored = async (): Promise<string> => (await fetch(here(`http://${cluster('s3')}:8333/${LAKE}?list-type=2`))).text();
    const FOLDER = `s3a://${LAKE}/ads/lakewright_smoke`;

    it('writes to the lake, makes a table and queries it, twice', async () => {
      for (const _ of ['first', 'again']) {
        const { status, text } = await run('job');
        expect({ status, text }).toMatchObject({ status: 0 });
        expect(text.match(/^smoke: .*/gm)).toEqual([
          `smoke: ${FOLDER}/file.txt was written and read back`,
          'smoke: table lending_lakewright_smoke.sales was made in the metastore, and Spark finds its sum of 42',
        ]);
      }
      expect(await stored()).toContain('ads/lakewright_smoke/sales/part-');
    });

    it('takes all of it away', async () => {
      expect(await run('after')).toMatchObject({ status: 0 });
      expect(await stored()).not.toContain('lakewright_smoke');
    });

    it('says which part does not work', async () => {
      const { status, text } = await run('job', (script) => script.replaceAll(LAKE, 'no-such-bucket'));
      expect(status).toBe(1);
      expect(text).toContain('smoke: the folder s3a://no-such-bucket/ads/lakewright_smoke cannot be made');
    });
  });
});
