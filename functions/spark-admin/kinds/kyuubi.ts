import { type Json, at, textAt } from '../api/json';
import type { Run } from '../run';
import { bornOf } from './birth';
import { findOrCreate, firstReadable, removeUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';
import { type Kyuubi, bodyOf, differs, readKyuubi, replicasFit } from './kyuubi-settings';
import { type Machine, bringTo, settle } from './lifecycle';

/** A Kyuubi gateway: JDBC for everybody. A changed setting restarts it, which ends the connections it has. */
export const kyuubiKind = defineKind<Kyuubi>({
  type: 'Custom::SparkKyuubi',
  read: readKyuubi,
  identity: ({ workspaceId, name }) => `${workspaceId}/kyuubi/${name}`,
  ensure: ensureKyuubi,
  born: async (want, run) => bornOf(await existence(want, run).find(), 'createTime'),
  remove: (had, run) => removeUntilGone(existence(had, run), (found) => stopAndDelete(had, idOf(found), run), run),
} satisfies Kind<Kyuubi>);

async function ensureKyuubi(want: Kyuubi, before: Kyuubi | undefined, run: Run): Promise<Data> {
  const { workspaceId } = want;
  replicasFit(want);
  const found = await findOrCreate(
    existence(want, run),
    () => run.spark.call('CreateKyuubiService', { path: { workspaceId }, body: bodyOf(want) }),
    run,
  );
  const id = idOf(found);
  const machine = machineOf(want, id, run);
  if (differs(found, want, before)) {
    // The service takes no changes while it starts or stops.
    const running = (await settle(machine, run)) === 'running';
    run.log.info('update', { object: machine.what, restart: running });
    await run.spark.call('UpdateKyuubiService', {
      path: { workspaceId, kyuubiServiceId: id },
      body: { ...bodyOf(want), restart: running },
    });
  }
  await bringTo(want.state, machine, run);
  return dataOf(id, await read(workspaceId, id, run));
}

const existence = (kyuubi: Kyuubi, run: Run) => ({
  workspaceId: kyuubi.workspaceId,
  what: `Kyuubi service '${kyuubi.name}'`,
  find: async () => {
    const services = await run.spark.list('ListKyuubiServices', { path: { workspaceId: kyuubi.workspaceId } }, 'data', 'kyuubiServices');
    return firstReadable(
      services.filter((service) => textAt(service, 'name') === kyuubi.name),
      (service) => read(kyuubi.workspaceId, idOf(service), run),
    );
  },
});

const idOf = (service: Json): string => textAt(service, 'kyuubiServiceId') ?? '';

async function read(workspaceId: string, kyuubiServiceId: string, run: Run): Promise<Json | undefined> {
  return at(await run.spark.call('GetKyuubiService', { path: { workspaceId, kyuubiServiceId } }), 'data');
}

function machineOf({ workspaceId, name }: Kyuubi, kyuubiServiceId: string, run: Run): Machine {
  const path = { workspaceId, kyuubiServiceId };
  return {
    what: `Kyuubi service '${name}'`,
    state: async () => textAt(await read(workspaceId, kyuubiServiceId, run), 'state') ?? 'unknown',
    start: () => run.spark.call('StartKyuubiService', { path }),
    stop: () => run.spark.call('StopKyuubiService', { path }),
  };
}

async function stopAndDelete(had: Kyuubi, kyuubiServiceId: string, run: Run): Promise<void> {
  await bringTo('stopped', machineOf(had, kyuubiServiceId, run), run);
  await run.spark.call('DeleteKyuubiService', { path: { workspaceId: had.workspaceId, kyuubiServiceId } });
}

/** The JDBC address ends where a token is to be appended; the port is the one of the gateway inside the cloud. */
function dataOf(id: string, service: Json | undefined): Data {
  const inner = textAt(service, 'innerEndpoint') ?? '';
  return {
    Id: id,
    Name: textAt(service, 'name') ?? '',
    State: textAt(service, 'state') ?? '',
    InnerEndpoint: inner,
    PublicEndpoint: textAt(service, 'publicEndpoint') ?? '',
    JdbcUrl: inner === '' ? '' : `jdbc:hive2://${inner}:80/;transportMode=http;httpPath=cliservice/token/`,
  };
}
