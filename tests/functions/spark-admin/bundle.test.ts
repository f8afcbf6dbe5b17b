import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { type Bundle, bundle } from '../../../functions/spark-admin/bundle';
import { ANSWER_PATH, SparkService } from '../../support/spark-service/server';
import { ACCOUNT, REGION, WORKSPACE } from './harness';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;

describe('the bundle', () => {
  let folder: string;
  let built: Bundle;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spark-admin-'));
    built = await bundle(join(folder, 'one.zip'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is under 2 MB and holds one file', async () => {
    const zip = await readFile(join(folder, 'one.zip'));
    expect(zip.byteLength).toBe(built.bytes);
    expect(built.bytes).toBeLessThan(2 * MEGABYTE);
    expect(Object.keys(unzipSync(zip))).toEqual(['index.js']);
  });

  test('built again, later, elsewhere and in another time zone, is the same to the byte', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/St_Johns';
    await utimes(join(__dirname, '../../../functions/spark-admin/index.ts'), new Date(), new Date());
    const again = await bundle(join(folder, 'deeper/two.zip'));
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(again).toEqual(built);
    expect(await readFile(join(folder, 'deeper/two.zip'))).toEqual(await readFile(join(folder, 'one.zip')));
  });

  test('that stacks deploy is of these sources; if not: npm run functions:bundle', async () => {
    const deployed = await readFile(join(__dirname, '../../../functions/spark-admin/dist/spark-admin.zip'));
    expect(deployed.equals(await readFile(join(folder, 'one.zip')))).toBe(true);
  });

  test('holds nothing of the machine it was built on', async () => {
    const code = Buffer.from(unzipSync(await readFile(join(folder, 'one.zip')))['index.js'] ?? []).toString();
    expect(code).not.toContain(join(__dirname, '../../..'));
    expect(code).not.toContain('node_modules');
  });

  test('loads in a bare Node.js, does a request of ROS over HTTP and answers it', async () => {
    const code = unzipSync(await readFile(join(folder, 'one.zip')))['index.js'] ?? new Uint8Array();
    await writeFile(join(folder, 'index.js'), code);
    const service = await SparkService.start(ACCOUNT, Date.now);
    service.world.addWorkspace(WORKSPACE);
    const event = {
      RequestType: 'Update',
      ResourceType: 'Custom::SparkQueue',
      LogicalResourceId: 'Dev',
      StackId: 's',
      RequestId: 'r',
      RegionId: REGION,
      ResponseURL: `${service.url}${ANSWER_PATH}/bundle`,
      ResourceProperties: { WorkspaceId: WORKSPACE, Name: 'dev_queue', MaxCu: '12', RestoreMaxCu: '20' },
    };
    const context = { requestId: 'i', region: REGION, credentials: ACCOUNT, function: { timeout: 60 } };
    const script = `require('./index.js').handler(Buffer.from(${JSON.stringify(JSON.stringify(event))}), ${JSON.stringify(context)}).then(console.log)`;
    const env = { PATH: process.env.PATH, SPARK_ENDPOINT: service.url, KMS_ENDPOINT: service.url };
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: folder, env });
    expect(stdout.trim().split('\n').at(-1)).toBe('{"status":"SUCCESS"}');
    expect(service.answers.only().body).toMatchObject({ Status: 'SUCCESS', Data: { MaxCu: '12' } });
    expect(service.world.workspaces.get(WORKSPACE)?.queues.get('dev_queue')).toMatchObject({ maxCu: 12 });
    await service.stop();
  });

  test('cannot be built where nothing can be written', async () => {
    await expect(bundle(join(folder, 'one.zip', 'in-a-file.zip'))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
