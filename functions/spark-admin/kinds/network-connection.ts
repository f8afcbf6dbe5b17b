import { type Json, at, listAt, textAt } from '../api/json';
import { clientToken } from '../client-token';
import { Problem } from '../problem';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';
import { findOrCreate, removeIfKnown, removeUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';

interface Connection {
  readonly workspaceId: string;
  readonly name: string;
  readonly vpcId: string;
  readonly vswitchIds: readonly string[];
  readonly securityGroupId: string;
}

/**
 * A network connection: the way from a workspace into a VPC. Nothing about one can be changed, and the operation that removes one is in no
 * published SDK: it keeps what it works with, and any other change is refused before anything is removed.
 */
export const networkConnectionKind = defineKind<Connection>({
  type: 'Custom::SparkNetworkConnection',
  read: readConnection,
  identity: ({ workspaceId, name }) => `${workspaceId}/network/${name}`,
  ensure: ensureConnection,
  born,
  remove: removeConnection,
} satisfies Kind<Connection>);

function readConnection(reader: PropertyReader): Connection | undefined {
  const workspaceId = reader.required('WorkspaceId', reader.text('WorkspaceId', RULES.workspaceId));
  const name = reader.required('Name', reader.text('Name', RULES.name));
  const vpcId = reader.required('VpcId', reader.text('VpcId', RULES.vpcId));
  const vswitchIds = reader.required('VSwitchIds', reader.list('VSwitchIds', RULES.vswitchId));
  const securityGroupId = reader.required('SecurityGroupId', reader.text('SecurityGroupId', RULES.securityGroupId));
  if (vswitchIds?.length === 0) reader.problem('[spark-admin.property.missing] VSwitchIds is empty; fix: name at least one vSwitch');
  if (workspaceId === undefined || name === undefined || vpcId === undefined || vswitchIds === undefined || securityGroupId === undefined)
    return undefined;
  return { workspaceId, name, vpcId, vswitchIds, securityGroupId };
}

async function ensureConnection(want: Connection, before: Connection | undefined, run: Run): Promise<Data> {
  const found = await findOrCreate(existence(want, run), () => create(want, run), run);
  if (differs(found, want, before !== undefined)) {
    throw new Problem(
      'spark-admin.network.fixed',
      `${existence(want, run).what} is there with other settings, and nothing about one can be changed`,
      'remove it in the console of the workspace, then deploy again; or give it another name',
    );
  }
  if (before !== undefined) for (const kept of keptAsBorn(found, want, before)) tellKept(kept, want, run);
  await waitFor({ until: `${existence(want, run).what} is running`, look: () => look(want, run) }, run.edges, run.deadline);
  return { Id: textAt(found, 'networkServiceId') ?? '', Name: want.name };
}

const existence = (connection: Connection, run: Run) => ({
  workspaceId: connection.workspaceId,
  what: `network connection '${connection.name}'`,
  find: async () => {
    const connections = await run.spark.list('ListNetworkServices', { path: { workspaceId: connection.workspaceId } }, 'networkServices');
    return connections.find((item) => textAt(item, 'name') === connection.name);
  },
});

/**
 * The list says no age. What one request made is known by its client token: said again, the service answers as it did; a name that
 * somebody else took it refuses.
 */
async function born(want: Connection, run: Run): Promise<number | undefined> {
  if ((await existence(want, run).find()) === undefined) return undefined;
  return create(want, run).then(
    () => run.edges.now(),
    () => 0,
  );
}

function create(want: Connection, run: Run): Promise<unknown> {
  const { workspaceId, name, vpcId, vswitchIds, securityGroupId } = want;
  const token = clientToken(run.requestId, `${workspaceId}/network/${name}`);
  const body = { name, type: 'NetworkService', vpcId, vswitchIds, securityGroupId, clientToken: token };
  return run.spark.call('CreateNetworkService', { path: { workspaceId }, body });
}

function removeConnection(had: Connection, run: Run): Promise<void> {
  return removeUntilGone(
    existence(had, run),
    (found) => {
      const path = { workspaceId: had.workspaceId, networkServiceId: textAt(found, 'networkServiceId') ?? '' };
      return removeIfKnown('DeleteNetworkService', existence(had, run).what, { path }, run);
    },
    run,
  );
}

/**
 * What is listed counts: an update that was refused is taken back with what is there, and that has to succeed. A connection of ours goes on
 * with the vSwitches that it has where others only come, as a network gets a zone more; it cannot lose one.
 */
function differs(listed: Json, want: Connection, ours: boolean): boolean {
  const [has, wanted] = [listAt(listed, 'vswitchIds').map(String), new Set(want.vswitchIds)];
  const isWithin = has.every((id) => wanted.has(id)) && (ours || has.length === wanted.size);
  return textAt(listed, 'vpcId') !== want.vpcId || !isWithin;
}

/** What changes and is said, and nothing is done. No list shows the security group, so a change of it cannot be told from its being taken back. */
function keptAsBorn(listed: Json, want: Connection, before: Connection): readonly string[] {
  const has = new Set(listAt(listed, 'vswitchIds').map(String));
  const more = want.vswitchIds.filter((id) => !has.has(id));
  return [
    ...(before.securityGroupId === want.securityGroupId ? [] : [`the security group it was made with, ${want.securityGroupId} is not set`]),
    ...(more.length === 0 ? [] : [`the vSwitches it was made with, ${more.join(', ')} ${more.length === 1 ? 'is' : 'are'} not added`]),
  ];
}

const tellKept = (kept: string, want: Connection, run: Run): void =>
  run.log.error('left behind', {
    object: existence(want, run).what,
    why: `it keeps ${kept}`,
    fix: 'remove it in the console of the workspace, then deploy again',
  });

async function look(want: Connection, run: Run): Promise<Look<true>> {
  const { what, find } = existence(want, run);
  const listed = await find();
  const state = (textAt(listed, 'state') ?? 'not listed').toLowerCase();
  if (state === 'running') return { found: true };
  if (!/fail|error/.test(state)) return { seen: `it is ${state}` };
  const reason = textAt(at(listed, 'stateChangeReason'), 'message') ?? 'no reason given';
  throw new Problem(
    'spark-admin.state.broken',
    `${what} is ${state}: ${reason}`,
    'check the zones of its vSwitches and their free addresses',
  );
}
