import { KYUUBI_STATES, isMoving, looked } from '../machine';
import { Refusal, type Request, ok, text } from '../replies';
import type { Kyuubi, World } from '../world';
import { type Route, existing, workspaceOf } from './route';

const ONE = '/api/v1/kyuubi/{workspaceId}/{kyuubiServiceId}';

export const KYUUBI_ROUTES: readonly Route[] = [
  {
    operation: 'ListKyuubiServices',
    method: 'GET',
    path: '/api/v1/kyuubi/{workspaceId}',
    handle: (request, world) => {
      const { items, nextToken } = workspaceOf(request, world).kyuubi.page(request.query, world.pace.largestPage);
      return ok({
        data: { kyuubiServices: items.map(({ state, ...item }) => ({ ...shown(item, world), state })) },
        ...(nextToken === undefined ? {} : { nextToken }),
      });
    },
  },
  {
    operation: 'CreateKyuubiService',
    method: 'POST',
    path: '/api/v1/kyuubi/{workspaceId}',
    handle: (request, world) => {
      const workspace = workspaceOf(request, world);
      const name = text(request.body, 'name');
      if (workspace.kyuubi.all().some(({ settings }) => settings.name === name))
        throw new Refusal(400, 'KyuubiService.AlreadyExists', `The name ${name} is used.`);
      existing(workspace.queues.get(text(request.body, 'queue')), 'queue');
      const kyuubiServiceId = world.id('kb', `${workspace.id}/kyuubi/${name}`);
      workspace.kyuubi.add(kyuubiServiceId, {
        kyuubiServiceId,
        createTime: world.now(),
        settings: request.body,
        restarts: 0,
        state: KYUUBI_STATES.created,
        reads: 0,
      });
      return ok({ data: { kyuubiServiceId } });
    },
  },
  {
    operation: 'GetKyuubiService',
    method: 'GET',
    path: ONE,
    handle: (request, world) => {
      const service = find(request, world);
      const now = looked(service, KYUUBI_STATES);
      if (now.reads !== service.reads) workspaceOf(request, world).kyuubi.move(service.kyuubiServiceId, now);
      return ok({ data: { ...shown(service, world), state: now.state } });
    },
  },
  {
    operation: 'UpdateKyuubiService',
    method: 'PUT',
    path: ONE,
    handle: (request, world) => {
      const service = settled(find(request, world));
      for (const name of ['name', 'queue'])
        if (text(request.body, name) === '') throw new Refusal(400, 'MissingParameter', `${name} must not be empty.`);
      const { restart, ...settings } = request.body;
      const again = restart === true && service.state === KYUUBI_STATES.running;
      workspaceOf(request, world).kyuubi.change(service.kyuubiServiceId, {
        settings: { ...service.settings, ...settings },
        ...(again ? { state: KYUUBI_STATES.starting, reads: world.pace.reads, restarts: service.restarts + 1 } : {}),
      });
      return ok();
    },
  },
  {
    operation: 'StartKyuubiService',
    method: 'POST',
    path: `${ONE}/start`,
    handle: (request, world) => move(request, world, KYUUBI_STATES.starting),
  },
  {
    operation: 'StopKyuubiService',
    method: 'POST',
    path: `${ONE}/stop`,
    handle: (request, world) => move(request, world, KYUUBI_STATES.stopping),
  },
  {
    operation: 'DeleteKyuubiService',
    method: 'DELETE',
    path: ONE,
    handle: (request, world) => {
      const service = settled(find(request, world));
      if (service.state === KYUUBI_STATES.running) throw new Refusal(400, 'KyuubiService.Running', 'Stop the service first.');
      const workspace = workspaceOf(request, world);
      for (const { tokenId, gatewayId } of workspace.tokens.all())
        if (gatewayId === service.kyuubiServiceId) workspace.tokens.remove(tokenId);
      workspace.kyuubi.remove(service.kyuubiServiceId);
      return ok();
    },
  },
];

function find(request: Request, world: World): Kyuubi {
  return existing(workspaceOf(request, world).kyuubi.get(request.path.kyuubiServiceId ?? ''), 'Kyuubi service');
}

function settled(service: Kyuubi): Kyuubi {
  if (isMoving(service, KYUUBI_STATES)) throw new Refusal(400, 'KyuubiService.IncorrectState', `The service is ${service.state}.`);
  return service;
}

function move(request: Request, world: World, state: string): ReturnType<typeof ok> {
  const service = settled(find(request, world));
  workspaceOf(request, world).kyuubi.move(service.kyuubiServiceId, { state, reads: world.pace.reads });
  return ok();
}

function shown(
  { kyuubiServiceId, settings, createTime }: Pick<Kyuubi, 'kyuubiServiceId' | 'settings' | 'createTime'>,
  { region }: World,
): Readonly<Record<string, unknown>> {
  const publicEndpoint =
    settings.publicEndpointEnabled === true ? { publicEndpoint: `emr-spark-kyuubi-gateway-${region}.aliyuncs.com` } : {};
  const version = String(settings.releaseVersion ?? '');
  return {
    ...settings,
    kyuubiServiceId,
    ...(createTime === undefined ? {} : { createTime }),
    innerEndpoint: `kyuubi-${region}-internal.spark.emr.aliyuncs.com`,
    ...publicEndpoint,
    releaseVersion: version.includes(' ') ? version : `${version} (Spark 3.5.2, Scala 2.12)`,
  };
}
