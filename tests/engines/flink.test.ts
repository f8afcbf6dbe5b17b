import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localEstate } from '../local/local-estate';
import { hereBy, portsFor } from './ports';
import { Program, ran } from './program';
import { smokeJobs } from './smoke-step';
import { ENGINES } from './tools/engines';
import { engineFolder } from './tools/folder';

const [RPC, BLOBS, REST] = [6123, 6124, 8081];

interface Container {
  readonly command?: readonly string[];
  readonly env: readonly { readonly name: string; readonly value?: string }[];
}

describe('Flink with the settings of component flink', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-flink-'));
  const estate = localEstate('estate', (text) => text.replace('kubernetes:\n', 'kubernetes:\n  components: { flink: {} }\n'));
  const distribution = join(engineFolder(ENGINES.flink), 'distribution');
  const running: Program[] = [];

  afterAll(async () => {
    for (const program of running.reverse()) await program.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts in the memory that its pods have, and takes the job of local smoke', async () => {
    const ports = await portsFor([RPC, BLOBS, REST]);
    const here = hereBy(ports, {
      'flink.acme-local.svc.cluster.local': 'localhost',
      'jobmanager.rpc.port: 6123': `jobmanager.rpc.port: ${ports[RPC] ?? 0}`,
      'blob.server.port: 6124': `blob.server.port: ${ports[BLOBS] ?? 0}`,
      'rest.port=8081': `rest.port=${ports[REST] ?? 0}`,
      '/opt/flink': distribution,
      '/tmp/': `${folder}/`,
    });
    const objects = estate.stacks.flatMap((stack) => stack.objects);
    const containerOf = (object: unknown): Container =>
      (object as { spec: { template: { spec: { containers: [Container] } } } }).spec.template.spec.containers[0];
    const manager = objects.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'flink');
    const properties = containerOf(manager).env.find(({ name }) => name === 'FLINK_PROPERTIES')?.value ?? '';
    expect(properties).toContain('execution.checkpointing.dir: s3://flink/checkpoints');
    // The file system of S3 is in the image only; jobs of this test take no checkpoints.
    const known = properties.split('\n').filter((line) => !/s3/.test(line));
    mkdirSync(join(folder, 'conf'));
    writeFileSync(join(folder, 'conf', 'config.yaml'), `${here(known.join('\n'))}rest.port: ${ports[REST] ?? 0}\n`);
    const env = { FLINK_CONF_DIR: join(folder, 'conf') };
    for (const name of ['jobmanager', 'taskmanager'])
      running.push(new Program(folder, name, { script: `exec ${distribution}/bin/${name}.sh`, env }));
    await running[0]?.serving(ports[REST] ?? 0);

    const { command = [], env: variables } = containerOf(smokeJobs('lending', 'flink', estate).job);
    const asked = Object.fromEntries(variables.map(({ name, value = '' }) => [name, value]));
    const said = await ran({ script: here(command.at(-1) ?? ''), env: { ...env, ...asked } });
    expect({ ...said, log: running.map((program) => program.log()) }).toMatchObject({
      status: 0,
      text: expect.stringContaining('smoke: Flink took a job, and found its sum of 42') as string,
    });
  });
});
