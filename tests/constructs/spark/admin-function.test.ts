import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SparkAdminFunction, type SparkAdminFunctionProps } from '../../../constructs/spark/admin-function';
import type { Surroundings } from '../../../constructs/core/surroundings';
import { type TerraformStack, TerraformOutput } from '../../../constructs/core/terraform';
import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { permissionsOf } from '../../support/permissions';
import { refusal, synth } from '../../support/synth';
import { describeWithTerraform } from '../../support/terraform/describe';
import { terraform, terraformOk } from '../../support/terraform/run';
import { workspace } from '../../support/terraform/workspace';
import { BASE } from './build';
import { startSmallSimulator } from '../../support/terraform/small-simulator';

const folder = mkdtempSync(join(tmpdir(), 'code-'));
afterAll(() => rmSync(folder, { recursive: true }));
/** A zip of its own for each content, all called alike. */
function code(content: string): string {
  const file = join(mkdtempSync(join(folder, 'zip-')), 'spark-admin.zip');
  writeFileSync(file, content);
  return file;
}

const PROPS: SparkAdminFunctionProps = {
  name: 'acme-dev-spark-admin',
  code: code('one'),
  bucketName: 'acme-dev-code',
  run: { runtime: 'nodejs20', handler: 'index.handler', timeout: 840, eventAge: 900 },
  statements: [],
  secrets: [{ actions: ['kms:CreateSecret'], resources: ['acs:kms:*:*:secret/acme-dev-risk-kyuubi-bi'] }],
  workspaces: [{ roleName: 'acme-dev-risk-spark', stackName: 'acme-dev-risk-spark' }],
  log: { project: 'acme-dev-logs', store: 'spark-admin', retention: '30 days' },
};
type Options = Partial<SparkAdminFunctionProps>;
const build =
  (options: Options = {}) =>
  (stack: TerraformStack): SparkAdminFunction =>
    new SparkAdminFunction(stack, 'Admin', { ...PROPS, ...options });
const made = (options?: Options, surroundings?: Partial<Surroundings>) => synth((stack) => void build(options)(stack), surroundings);

interface Statement {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}
const statements = (surroundings?: Partial<Surroundings>): Statement[] =>
  (JSON.parse(String(made({}, surroundings).resource('alicloud_ram_policy')['policy_document'])) as { Statement: Statement[] }).Statement;
const resourcesFor = (action: string, surroundings?: Partial<Surroundings>): readonly string[] =>
  statements(surroundings)
    .filter(({ Action }) => Action.includes(action))
    .flatMap(({ Resource }) => Resource);

describe('the admin function', () => {
  test('gets its code as an object that is called after its content, from a path that is not', () => {
    expect(made().resource('alicloud_oss_bucket_object')).toMatchObject({
      key: `spark-admin/${createHash('sha256').update('one').digest('hex').slice(0, 16)}.zip`,
      source: expect.stringMatching(/^assets\/Admin_Code_\w+\/current\/spark-admin.zip$/),
      lifecycle: { create_before_destroy: true },
    });
  });

  test('shows other code as one changed line, and the same code elsewhere as none', () => {
    const lines = (path: string): string[] => made({ code: path }).text.split('\n');
    const [one, again, other] = [lines(PROPS.code), lines(code('one')), lines(code('two'))];
    expect(again).toEqual(one);
    expect(other.filter((line, index) => line !== one[index])).toEqual([expect.stringContaining('"key": "spark-admin/')]);
  });

  test('is refused without its code, saying how to build it', () => {
    const message = refusal((stack) => void build({ code: '/nowhere/spark-admin.zip' })(stack));
    expect(message).toBe(
      'test/Admin: 1 problem\n  - [spark.admin.code-missing] code: the code of the admin function is not built: there is no /nowhere/spark-admin.zip\n' +
        '    fix: run `npm run functions:bundle`, which `npm ci` does too',
    );
  });

  test('may be assumed by Function Compute and ROS only', () => {
    const trust = JSON.parse(String(made().resource('alicloud_ram_role')['assume_role_policy_document'])) as { Statement: object };
    expect(trust.Statement).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['fc.aliyuncs.com', 'ros.aliyuncs.com'] } },
    ]);
  });

  test('may do what it was handed, and ROS what a workspace takes, on what belongs to one of its own', () => {
    expect(resourcesFor('kms:CreateSecret')).toEqual(['acs:kms:*:*:secret/acme-dev-risk-kyuubi-bi']);
    expect(resourcesFor('ram:PassRole')).toEqual(['acs:ram:*:*:role/acme-dev-risk-spark']);
    expect(resourcesFor('oos:CreateParameter')).toEqual(
      ['Kyuubi', 'Livy', 'Session', 'Workspace'].map((value) => `acs:oos:*:*:parameter/acme-dev-risk-spark-${value}*`),
    );
    expect(resourcesFor('fc:InvokeFunction')).toEqual([
      'acs:fc:*:*:functions/acme-dev-spark-admin',
      'acs:fc:*:*:functions/acme-dev-spark-admin/*',
    ]);
  });

  test('may do it to hundreds of workspaces: names that are too many for its policy have policies of their own', () => {
    const workspaces = Array.from({ length: 300 }, (_, index) => `acme-dev-business${index}-spark`);
    const document = made({ workspaces: workspaces.map((name) => ({ roleName: name, stackName: name })) });
    const policies = document.resources('alicloud_ram_policy');
    expect(policies.length).toBeGreaterThan(2);
    expect(policies.filter(({ policy_document: text }) => String(text).length > 6144)).toEqual([]);
    expect(document.resources('alicloud_ram_role_policy_attachment')).toHaveLength(policies.length);
    const may = permissionsOf(document, 'acme-dev-spark-admin');
    const passed = may.filter(({ action }) => action === 'ram:PassRole').map(({ resource }) => resource);
    expect(passed.sort()).toEqual(workspaces.map((name) => `acs:ram:*:*:role/${name}`).sort());
    expect(may.filter(({ action }) => action === 'oos:CreateParameter')).toHaveLength(4 * workspaces.length);
  });

  test('may delete workspaces only where data may be lost, and never submit jobs', () => {
    expect(resourcesFor('emr-serverless-spark:DeleteWorkspace')).toEqual([]);
    expect(resourcesFor('emr-serverless-spark:DeleteWorkspace', { allowDataLoss: true })).toEqual(['*']);
    const patterns = statements({ allowDataLoss: true }).flatMap(({ Action }) => Action);
    const matches = (action: string): boolean => patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action));
    expect(
      ['StartJobRun', 'CancelJobRun', 'CreateProcessDefinitionWithSchedule'].filter((name) => matches(`emr-serverless-spark:${name}`)),
    ).toEqual([]);
    expect(['CreateWorkspace', 'CreateLivyCompute', 'DeleteLivyCompute'].every((name) => matches(`emr-serverless-spark:${name}`))).toBe(
      true,
    );
  });

  test('is waited for by a workspace of the same stack, with all that its role may do', () => {
    const document = synth((stack) => {
      const admin = build()(stack);
      new SparkWorkspace(stack, 'Spark', { ...BASE, admin, queues: { night: { max: '100 CU', schedule: { '22:00-06:00': '10 CU' } } } });
    });
    const ros = document.resource('alicloud_ros_stack');
    expect(ros['ram_role_name']).toBe('acme-dev-spark-admin');
    const awaited = (ros['depends_on'] as string[]).map((address) => address.replace(/_[0-9A-F]{8}$/, ''));
    expect(awaited).toEqual(
      expect.arrayContaining(['alicloud_fcv3_function.Admin_Function', 'alicloud_ram_role_policy_attachment.Admin_Role_Attachment']),
    );
    for (const { function_name: name } of document.resources('alicloud_fcv3_trigger')) {
      expect(name).toMatch(/^\$\{alicloud_fcv3_function\.Admin_Function_\w+\.function_name\}$/);
    }
  });
});

describeWithTerraform('other code on the simulated cloud', () => {
  const configuration = (path: string) => {
    const { terraform: settings, ...rest } = synth(
      (stack) => {
        const { serviceToken } = build({ code: path, onRemoval: 'destroy' })(stack);
        new TerraformOutput(stack, 'token', { value: serviceToken });
      },
      { allowDataLoss: true },
    ).json;
    return { ...rest, terraform: { required_providers: settings?.['required_providers'] } };
  };

  test('is uploaded before the old one goes, updates the function in place and leaves its token', async () => {
    const simulator = await startSmallSimulator({ strict: true });
    const space = workspace(configuration(code('one')));
    const run = (...args: readonly string[]) => terraformOk(space.folder, args, simulator.env);
    try {
      await simulator.control.put({
        kind: 'alicloud_log_project',
        id: 'acme-dev-logs',
        region: 'cn-hangzhou',
        attributes: { project_name: 'acme-dev-logs' },
      });
      await run('apply', '-auto-approve');
      const token = (await run('output', 'token')).stdout;
      expect(token).toContain(':functions/acme-dev-spark-admin');
      expect((await terraform(space.folder, ['plan', '-detailed-exitcode'], simulator.env)).code).toBe(0);

      space.write(configuration(code('two')));
      const { stdout } = await run('plan');
      expect(stdout).toContain('Plan: 1 to add, 1 to change, 1 to destroy.');
      expect(stdout).toMatch(/alicloud_fcv3_function.Admin_Function_\w+ will be updated in-place/);
      expect(stdout).toMatch(/alicloud_oss_bucket_object.Admin_Object_\w+ must be replaced\n\+\/- /);
      expect(stdout).not.toMatch(/Changes to Outputs|object_worm_mode += "/);
      await run('apply', '-auto-approve');
      expect((await run('output', 'token')).stdout).toBe(token);
      await run('destroy', '-auto-approve');
    } finally {
      space.remove();
      await simulator.stop();
    }
  }, 60_000);
});
