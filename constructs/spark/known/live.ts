import type { DescribedPart, DescribedValue, DescribedWhole, LiveAt } from '../../../domain/live';
import type { Named } from '../../../domain/model';
import type { Path } from '../../../domain/rule';
import { allQueues } from './given-queues';
import type { SparkWorkspaceModel } from './model';
import { sparkWorkspace, workspaceTitle } from './names';
import { maxAt } from './schedule-edits';

const WORDS: DescribedWhole['words'] = {
  'Custom::SparkQueue': 'queue',
  'Custom::SparkKyuubi': 'Kyuubi gateway',
  'ALIYUN::EMR::LivyCompute': 'Livy gateway',
  'Custom::SparkSession': 'session',
  'Custom::SparkMember': 'member',
};

/** What is in the workspaces, as the service's API would have to show it. */
export const liveWorkspaces = (workspaces: Named<SparkWorkspaceModel>, at: LiveAt): readonly DescribedWhole[] =>
  Object.entries(workspaces).map(([key, workspace]) => ({
    name: sparkWorkspace(at.place, key),
    what: workspaceTitle(key, at.place.business ?? ''),
    words: WORDS,
    parts: [queues, gateways, sessions, members].flatMap((parts) => parts(workspace, [key], at)),
  }));

type Parts = (workspace: SparkWorkspaceModel, below: Path, at: LiveAt) => readonly DescribedPart[];

const queues: Parts = (workspace, below, at) =>
  Object.entries(allQueues(workspace)).map(([name, queue]) => {
    const minute = at.schedules === 'paused' || at.now === undefined ? undefined : minuteOfDay(at.timeZone, at.now);
    const max = minute === undefined ? queue.max : maxAt(queue, minute);
    const window = Object.keys(queue.schedule).find((text) => max !== queue.max && queue.schedule[text] === max);
    const environments = workspace.queues[name]?.environments ?? [];
    return {
      type: 'Custom::SparkQueue',
      name,
      what: `queue '${name}'`,
      at: [...below, 'queues', name],
      values: {
        MaxCu: { value: max, at: window === undefined ? ['max'] : ['schedule', window], unit: 'CU' },
        ...(environments.length === 0 ? {} : { Environments: { value: environments, at: ['environments'] } }),
      },
    };
  });

const gateways: Parts = ({ kyuubi, livy }, below) => [
  ...(kyuubi === undefined
    ? []
    : [
        {
          type: 'Custom::SparkKyuubi',
          name: 'kyuubi',
          what: 'the Kyuubi gateway',
          at: [...below, 'kyuubi'],
          values: {
            Queue: written(kyuubi.queue, 'queue'),
            KyuubiVersion: written(kyuubi.version, 'version'),
            ComputeInstance: written(kyuubi.size, 'size'),
            Replicas: written(kyuubi.replicas, 'replicas'),
          },
        },
      ]),
  ...(livy === undefined
    ? []
    : [
        {
          type: 'ALIYUN::EMR::LivyCompute',
          name: 'livy',
          what: 'the Livy gateway',
          at: [...below, 'livy'],
          values: { QueueName: written(livy.queue, 'queue') },
        },
      ]),
];

const sessions: Parts = (workspace, below) =>
  Object.entries(workspace.sessions).map(([name, { kind, queue, idleStop }]) => ({
    type: 'Custom::SparkSession',
    name,
    what: `session '${name}'`,
    at: [...below, 'sessions', name],
    values: {
      Kind: written(kind, 'kind'),
      Queue: written(queue, 'queue'),
      AutoStopMinutes: { value: idleStop / 60, at: ['idleStop'], unit: 'minutes' },
    },
  }));

const members: Parts = (workspace, below) =>
  Object.entries(workspace.members).map(([name, { id, roles }]) => ({
    type: 'Custom::SparkMember',
    name: id,
    what: `member '${name}'`,
    at: [...below, 'members', name],
    values: roles.length === 0 ? {} : { Roles: written(roles, 'roles') },
  }));

const written = (value: DescribedValue['value'], option: string): DescribedValue => ({ value, at: [option] });

function minuteOfDay(timeZone: string, time: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
  const named = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  return (named['hour'] ?? 0) * 60 + (named['minute'] ?? 0);
}
