import { Refusal, ok, text, texts } from '../replies';
import { type Route, existing, workspaceOf } from './route';

const ALL = '/api/v1/workspaces/{workspaceId}/networkServices';

export const NETWORK_ROUTES: readonly Route[] = [
  {
    operation: 'ListNetworkServices',
    method: 'GET',
    path: ALL,
    handle: (request, world) => {
      const { items, ...page } = workspaceOf(request, world).networks.page(request.query, world.pace.largestPage);
      // The security group is not shown, and `queues` is the old name of the list.
      return ok({
        networkServices: items.map(({ securityGroupId: _, ...item }) => ({ ...item, type: 'NetworkService' })),
        queues: [],
        ...page,
      });
    },
  },
  {
    operation: 'CreateNetworkService',
    method: 'POST',
    path: ALL,
    handle: (request, world) => {
      const workspace = workspaceOf(request, world);
      const { networks, clientTokens } = workspace;
      const token = text(request.body, 'clientToken');
      if (clientTokens.has(token)) return ok({ operationId: clientTokens.get(token) });
      const name = text(request.body, 'name');
      if (networks.all().some((network) => network.name === name))
        throw new Refusal(400, 'NetworkService.AlreadyExists', `The name ${name} is used.`);
      const networkServiceId = world.id('ns', `${workspace.id}/network/${name}`);
      const vswitchIds = texts(request.body, 'vswitchIds');
      networks.add(networkServiceId, {
        networkServiceId,
        name,
        vswitchIds,
        vpcId: text(request.body, 'vpcId'),
        securityGroupId: text(request.body, 'securityGroupId'),
        state: 'running',
      });
      clientTokens.set(token, world.id('op', networkServiceId));
      return ok({ operationId: clientTokens.get(token) });
    },
  },
  {
    operation: 'DeleteNetworkService',
    method: 'DELETE',
    path: `${ALL}/{networkServiceId}`,
    handle: (request, world) => {
      const { networks } = workspaceOf(request, world);
      networks.remove(existing(networks.get(request.path.networkServiceId ?? ''), 'network service').networkServiceId);
      return ok();
    },
  },
];
