import type { SharedCloud } from '../../deploy/simulated-cloud';
import { driftPart, partAddress } from '../../simulate/drift-part';
import { openWorld } from '../../simulator/world';
import { localControl } from '../../simulator/control/control';
import { giveQueues } from '../../simulator/spark-service/kept/given-queues';
import { WORKSPACE } from '../../simulator/spark-service/kept/workspace';

test('a part is changed to what it can be, and keeps what it is known by', async () => {
  const world = await openWorld({});
  const workspace = { kind: WORKSPACE, id: 'w-1', region: 'cn-hangzhou', attributes: { WorkspaceName: 'risk', ResourceSpec: { Cu: 100 } } };
  await world.store.change((changes) => {
    changes.put(workspace);
    giveQueues(changes, workspace);
  });
  const cloud: SharedCloud = {
    control: localControl(world),
    envFor: () => Promise.reject(new Error('nobody plans here')),
    close: () => undefined,
  };
  const at = partAddress('risk/queue/dev_queue');
  if (at === undefined) throw new Error('this is the address of a part');
  const refused = async (...assignments: readonly string[]): Promise<unknown> =>
    driftPart(cloud, at, assignments).catch(({ message }: Error) => message);
  expect(await refused('MaxCu=many', 'Environments=dev')).toBe(
    [
      `[simulate.attribute.value] 'MaxCu' cannot be "many"\n  fix: write a number`,
      `[simulate.attribute.value] 'Environments' cannot be "dev"\n  fix: write a list`,
    ].join('\n'),
  );
  for (const name of ['Name', 'WorkspaceId'])
    expect(await refused(`${name}=x`)).toBe(
      `[simulate.attribute.unknown] it has no attribute '${name}'\n  fix: known: MaxCu, Environments`,
    );
  await driftPart(cloud, at, ['MaxCu=33']);
  expect(world.store.get('Custom::SparkQueue', 'w-1/queue/dev_queue')?.attributes['MaxCu']).toBe(33);
  await world.close();
});
