import { type Json, at, listAt, textAt } from '../api/json';
import { clientToken } from '../client-token';
import { Problem } from '../problem';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';
import { findOrCreate, removeUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';

interface Connection {
  readonly workspaceId: string;
  readonly name: string;
  readonly vpcId: string;
  readonly vswitchIds: readonly string[];
  readonly securityGroupId: string;
}

/**
 * A network connection: the way from a workspace into a VPC. Nothing about one can be changed, so a changed
 * connection is removed and made again under the same name, which is how jobs refer to it; jobs that start in between
 * fail.
 */
export const networkConnectionKind = defineKind<Connection>({
  type: 'Custom::SparkNetworkConnection',
  read: readConnection,
  identity: ({ workspaceId, name }) => `${workspaceId}/network/${name}`,
  ensure: ensureConnection,
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
  const thing = `${want.workspaceId}/network/${want.name}`;
  let found = await findOrCreate(existence(want, run), () => create(want, clientToken(run.requestId, thing), run), run);
  if (differs(found, want, before)) {
    run.log.info('replace', { object: existence(want, run).what, why: 'its settings changed' });
    const replaced = textAt(found, 'networkServiceId') ?? '';
    await removeConnection(want, run);
    found = await findOrCreate(
      existence(want, run),
      () => create(want, clientToken(run.requestId, `${thing} after ${replaced}`), run),
      run,
    );
  }
  await waitFor({ until: `${existence(want, run).what} is running`, look: () => look(want, run) }, run.edges, run.deadline);
  return { Id: textAt(found, 'networkServiceId') ?? '', Name: want.name };
}

const existence = (connection: Connection, run: Run) => ({
  what: `network connection '${connection.name}'`,
  find: async () => {
    const connections = await run.spark.list('ListNetworkServices', { path: { workspaceId: connection.workspaceId } }, 'networkServices');
    return connections.find((item) => textAt(item, 'name') === connection.name);
  },
});

function create(want: Connection, token: string, run: Run): Promise<unknown> {
  const { workspaceId, name, vpcId, vswitchIds, securityGroupId } = want;
  const body = { name, type: 'NetworkService', vpcId, vswitchIds, securityGroupId, clientToken: token };
  return run.spark.call('CreateNetworkService', { path: { workspaceId }, body });
}

function removeConnection(had: Connection, run: Run): Promise<void> {
  return removeUntilGone(
    existence(had, run),
    (found) => {
      const networkServiceId = textAt(found, 'networkServiceId') ?? '';
      return run.spark.call('DeleteNetworkService', { path: { workspaceId: had.workspaceId, networkServiceId } });
    },
    run,
  );
}

/**
 * The list does not show the security group, and it may lag behind a change that is being rolled back, so what the
 * template said before counts too. The price: an update that is delivered twice replaces twice.
 */
function differs(listed: Json, want: Connection, before: Connection | undefined): boolean {
  const place = (vpcId: string | undefined, vswitchIds: readonly string[]): string => [vpcId, ...[...vswitchIds].sort()].join();
  const wanted = place(want.vpcId, want.vswitchIds);
  return (
    place(textAt(listed, 'vpcId'), listAt(listed, 'vswitchIds').map(String)) !== wanted ||
    (before !== undefined && (place(before.vpcId, before.vswitchIds) !== wanted || before.securityGroupId !== want.securityGroupId))
  );
}

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
