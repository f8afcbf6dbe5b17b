import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLE_STATEMENTS } from '../../../functions/spark-admin/actions';
import { OPERATIONS, type Operation, fillPath } from '../../../functions/spark-admin/api/paths';
import { ROUTES } from '../../../simulator/spark-service/routes';
import { SCENARIOS, prepare } from './crash-scenarios';
import { Harness, WORKSPACE } from './harness';

async function operationsOfSchedule(): Promise<readonly string[]> {
  const harness = await Harness.start();
  await harness.invoke({ kind: 'schedule', workspace: harness.workspace.name, queue: 'dev_queue', maxCu: 40 });
  harness.service.world.workspaces.clear();
  await harness.ask({ type: 'Custom::SparkMember', request: 'Delete', properties: { WorkspaceId: 'w-gone', MemberId: '2' } });
  harness.service.world.addWorkspace(WORKSPACE);
  for (const gateway of ['kyuubi', 'livy']) {
    const renewal = { kind: 'renew', workspace: harness.workspace.name, gateway, token: 'none', secret: 'none', expireDays: 1 };
    await expect(harness.invoke(renewal)).rejects.toThrow('[spark-admin.renewal.token]');
  }
  await harness.stop();
  return harness.service.operations();
}

describe('the role', () => {
  const actions = ROLE_STATEMENTS.flatMap((statement) => statement.actions);

  test('has every action that the kinds use, and no other of the service', async () => {
    const used = new Set<string>();
    for (const { before = [], asked } of SCENARIOS) {
      const harness = await Harness.start();
      prepare(harness);
      for (const one of [...before, asked]) await harness.ask(one);
      for (const operation of harness.service.operations()) used.add(operation);
      await harness.stop();
    }
    for (const operation of await operationsOfSchedule()) used.add(operation);
    expect(actions.filter((action) => action.startsWith('emr-serverless-spark:')).map((action) => action.split(':')[1])).toEqual(
      [...used].filter((name) => name in OPERATIONS).sort(),
    );
    expect([...used].filter((name) => !(name in OPERATIONS)).sort()).toEqual(
      actions.filter((action) => /^kms:.*Secret/.test(action)).map((action) => action.split(':')[1]),
    );
  });

  test('has no wildcard, and can make or delete neither workspaces nor secrets', () => {
    expect(actions.filter((action) => /\*|Workspace$|DeleteSecret|StartJobRun/.test(action))).toEqual([]);
    expect(new Set(actions).size).toBe(actions.length);
  });
});

describe('the paths', () => {
  test('are those the copy of the service was written with', () => {
    const own = Object.entries<Operation>(OPERATIONS).map(
      ([name, { method, path }]) => `${name} ${method} ${path.replace(/\{\w+\}/g, '{}')}`,
    );
    expect(own.sort()).toEqual(
      ROUTES.map(({ operation, method, path }) => `${operation} ${method} ${path.replace(/\{\w+\}/g, '{}')}`).sort(),
    );
  });

  test('that are unconfirmed are listed in the README', () => {
    const readme = readFileSync(join(__dirname, '../../../functions/spark-admin/README.md'), 'utf8');
    const unconfirmed = Object.entries<Operation>(OPERATIONS)
      .filter(([, { confirmed }]) => !confirmed)
      .map(([name]) => name);
    expect(unconfirmed).toEqual(['DeleteNetworkService', 'RemoveMember', 'RevokeRoleFromUsers']);
    for (const name of unconfirmed) expect(readme).toContain(`\`${name}\``);
  });

  test('are filled with encoded values', () => {
    expect(fillPath('/a/{one}/b/{two}', { one: 'x/y z', two: 'acs:emr::w-1:member/(1)*' })).toBe(
      '/a/x%2Fy%20z/b/acs%3Aemr%3A%3Aw-1%3Amember%2F%281%29%2A',
    );
    expect(() => fillPath('/a/{one}', {})).toThrow('needs one');
  });
});
