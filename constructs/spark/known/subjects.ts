/** What the tables of rules are about, found in a workspace; each with where it is written below it. `title` is how texts call it. */
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import type { Around, Path } from '../../../domain/rule';
import type { TimersSubject } from './admin-rules';
import { allQueues, undeclaredQueues } from './given-queues';
import type { GuestSubject } from './guest-rules';
import { guestsOf } from './guests';
import type { MemberSubject } from './member-rules';
import type { SparkAdminModel, SparkWorkspaceModel } from './model';
import { workspaceTitle } from './names';
import type { ConnectionSubject, RegionSubject } from './network-rules';
import type { QueueSubject } from './queue-rules';
import { parseQueueReference } from './queue-names';
import { peak } from './queue-sums';
import { type Made, namesFromKeys } from './template-names';
import { templateSize, type TemplateSizeSubject } from './template-size';
import type { AgingTokenSubject, TokenSubject } from './token-rules';
import type { WorkspaceSubject } from './workspace-rules';

type Found<S> = readonly (readonly [Path, S])[];
type Find<S> = (workspace: SparkWorkspaceModel, title: string) => Found<S>;

/** Gateways and sessions run the engine of their workspace. */
const runsEngine = ({ kyuubi, livy, sessions }: Pick<SparkWorkspaceModel, 'kyuubi' | 'livy' | 'sessions'>): boolean =>
  kyuubi !== undefined || livy !== undefined || Object.keys(sessions).length > 0;

export const itself: Find<WorkspaceSubject> = (workspace, title) => {
  const { quota, engine } = workspace;
  const [all, undeclared] = [peak(allQueues(workspace)), undeclaredQueues(workspace)];
  return [[[], { title, quota, engine, runsEngine: runsEngine(workspace), peak: all, undeclared }]];
};

export const queuesIn: Find<QueueSubject> = (workspace, title) => {
  const guests = guestsOf(workspace);
  return Object.entries(workspace.queues).map(([name, queue]) => {
    const guest = guests.find((one) => one.queue === name)?.what;
    return [['queues', name], { ...queue, name, workspace: title, quota: workspace.quota, guest }];
  });
};

export const guestsIn: Find<GuestSubject> = (workspace, title) =>
  guestsOf(workspace).map((guest) => [guest.path, { ...guest, workspace: title, queues: workspace.queues }]);

export const tokensIn: Find<TokenSubject> = (workspace) =>
  (['kyuubi', 'livy'] as const).flatMap((gateway) =>
    Object.entries(workspace[gateway]?.tokens ?? {}).map(
      ([name, token]) => [[gateway, 'tokens', name], { ...token, name, known: Object.keys(workspace.members) }] as const,
    ),
  );

export const membersIn: Find<MemberSubject> = ({ members }, title) =>
  Object.entries(members).map(([name, { id }], index, all) => {
    const first = all.slice(0, index).find(([, before]) => before.id === id)?.[0];
    return [['members', name], { id, first, workspace: title }];
  });

export const templateNamesIn: Find<readonly Made[]> = (workspace) => [
  [[], namesFromKeys({ ...workspace, queues: { ...undeclaredQueues(workspace), ...workspace.queues } })],
];

type FindAround<S> = (workspace: SparkWorkspaceModel, title: string, around: Around, key: string) => Found<S>;

export const regionOf: FindAround<RegionSubject> = (_workspace, _title, { environment: { region }, workloads }, key) => {
  const others = mapValues(workloads, ({ submit = [] }) => submit.filter((entry) => parseQueueReference(entry).workspace !== key));
  const submitters = Object.entries(others).filter(([name, left]) => left.length !== workloads[name]?.['submit']?.length);
  return [[[], { region, submitters: Object.fromEntries(submitters) }]];
};

export const agingTokensOf: FindAround<AgingTokenSubject> = (workspace, title, { today }) =>
  tokensIn(workspace, title).map(([path, token]) => [path, { ...token, today }]);

export const templateSizeOf: FindAround<TemplateSizeSubject> = (workspace, title, { environment }) => [
  [[], templateSize(title, workspace, environment)],
];

export const connectionOf: FindAround<ConnectionSubject> = ({ connectNetwork }, title, { environment: { region, zones } }) =>
  connectNetwork ? [[[], { title, region, zones, without: 'write connectNetwork: false' }]] : [];

export const timersOf = ({ timers }: SparkAdminModel, { environment: { name } }: Around): Found<TimersSubject> => [
  [[], { environment: name, timers }],
];

/** For what only a program can break. */
export const inNone = (): Found<never> => [];

/** The same in all workspaces of a business. */
export const inEach =
  <S>(find: FindAround<S>) =>
  (workspaces: Named<SparkWorkspaceModel>, around: Around): Found<S> =>
    Object.entries(workspaces).flatMap(([key, workspace]) =>
      find(workspace, workspaceTitle(key, around.owner), around, key).map(([path, subject]) => [[key, ...path], subject] as const),
    );
