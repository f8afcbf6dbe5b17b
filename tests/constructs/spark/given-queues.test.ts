import { allQueues } from '../../../constructs/spark/known/given-queues';
import { declared } from '../../../constructs/spark/options';
import { ADMIN, BASE, built, type Options, parametersOf, rosOf } from './build';

const sizes = (options: Options): Record<string, number> =>
  Object.fromEntries(Object.entries(allQueues(declared({ ...BASE, ...options }))).map(([name, { max }]) => [name, max]));

describe('the two queues that a workspace is born with', () => {
  test('have the least there is beside others, and what hosting takes where something runs on them', () => {
    const queues = { night: { max: '100 CU' } } as const;
    expect(sizes({ queues })).toEqual({ root_queue: 1, dev_queue: 1, night: 100 });
    expect(sizes({ queues, kyuubi: { queue: 'root_queue' } })).toMatchObject({ root_queue: 3, dev_queue: 1 });
  });

  test('have all of it where they are the only ones, as far as it is not given away', () => {
    expect(sizes({ quota: '8 CU' })).toEqual({ root_queue: 6, dev_queue: 2 });
    expect(sizes({ quota: '8 CU', queues: { dev_queue: { max: '3 CU' } } })).toEqual({ root_queue: 5, dev_queue: 3 });
    expect(sizes({ quota: '8 CU', queues: { root_queue: { max: '2 CU', schedule: { '00:00-06:00': '7 CU' } } } })).toEqual({
      root_queue: 2,
      dev_queue: 1,
    });
  });

  test('are lowered before any queue is made: a new workspace has given them all of it', () => {
    const document = built({ admin: ADMIN, queues: { night: { max: '100 CU' } } });
    const { resources, parameters } = rosOf(document);
    expect(parameters).toMatchObject({ QueueRootQueueMax: '1', QueueDevQueueMax: '1' });
    const after = ['Room', 'Workspace', 'FirstRoom', 'QueueRootQueue', 'QueueDevQueue', 'QueueNight'];
    expect(after.slice(1).map((id) => resources[id]?.DependsOn)).toEqual(after.slice(0, -1).map((id) => [id]));
    expect(parametersOf(document, 'QueueRootQueue')).not.toHaveProperty('Environments');
  });
});
