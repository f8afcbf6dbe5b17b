import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CELEBORN_ONLY } from '../../constructs/components/local/celeborn';
import { localEstate } from '../local/local-estate';
import { hereBy, portsFor } from './ports';
import { Program } from './program';
import { ENGINES } from './tools/engines';
import { engineFolder } from './tools/folder';

const MASTER = 9097;
const QUERY = 'SELECT SUM(id) FROM (SELECT /*+ REPARTITION(2) */ id FROM range(10))';
const SPACE = 'acme-local-lending-spark';

/** Its servers are in no registry: what is seen here is that Spark takes the settings, loads the client and goes to the address. */
describe('Spark with the settings of component celeborn', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-celeborn-'));
  let program: Program | undefined;

  afterAll(async () => {
    await program?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks the master of Celeborn before it shuffles', async () => {
    const { stacks } = localEstate('estate', (text) => text.replace('kubernetes:\n', 'kubernetes:\n  components: { celeborn: {} }\n'));
    const config = stacks
      .flatMap(({ objects }) => objects)
      .find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === 'spark' && metadata.namespace === SPACE);
    const settings = (config?.['data'] as Readonly<Record<string, string>> | undefined)?.['spark-defaults.conf'] ?? '';
    const ports = await portsFor([MASTER]);
    const jars = join(engineFolder(ENGINES.celeborn), 'jars');
    const here = hereBy(ports, { 'celeborn-master.acme-local.svc.cluster.local': 'localhost', '/jars/': `${jars}/` });
    mkdirSync(join(folder, 'conf'));
    // Tables of Spark itself: neither lake nor metastore is needed to shuffle.
    const shuffling = here(settings)
      .split('\n')
      .filter((line) => /shuffle|serializer|celeborn|extraClassPath/i.test(line));
    writeFileSync(join(folder, 'conf', 'spark-defaults.conf'), `${shuffling.join('\n')}\n`);
    expect(readdirSync(jars).filter((jar) => jar.startsWith('celeborn-client'))).toHaveLength(1);

    const site = join(engineFolder(ENGINES.spark), 'site', 'pyspark');
    const master = createServer();
    const called = new Promise<boolean>((resolve) => {
      master.listen(ports[MASTER]).once('connection', (socket) => {
        socket.destroy();
        resolve(true);
      });
    });
    const only = Object.entries(CELEBORN_ONLY).map(([key, value]) => `--conf ${key}=${value}`);
    program = new Program(folder, 'spark', {
      script: `cd ${folder} && ${site}/bin/spark-sql --master 'local[1]' ${only.join(' ')} --conf spark.sql.catalogImplementation=in-memory -e '${QUERY}'`,
      env: { SPARK_HOME: site, SPARK_CONF_DIR: join(folder, 'conf'), JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' },
    });
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 100_000).unref());
    const first = await Promise.race([called, late]);
    await program.stop();
    master.close();
    expect({ first, log: program.log() }).toMatchObject({ first: true });
    expect(program.log()).not.toMatch(/ClassNotFoundException|is deprecated/);
  });
});
