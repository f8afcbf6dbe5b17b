import type { INetwork } from '../network/contract';
import { logicalName } from './known/logical-name';
import { connectableZones } from './known/network-zones';
import type { RosValue, WorkspaceTemplate } from './workspace-template';

const ID = 'NetworkConnection';
const MINUTES = 30;
/** Name of the connection, which jobs refer to. */
export const CONNECTION = 'vpc';

/** Adds the way from the workspace into a network; logical ids of what was added. */
export function addNetworkConnection(template: WorkspaceTemplate, region: string, network: INetwork): readonly string[] {
  if (!template.managed) return [];
  template.addManaged(ID, 'SparkNetworkConnection', MINUTES, {
    Name: CONNECTION,
    VpcId: template.text('VpcId', network.vpcId),
    VSwitchIds: vswitches(template, region, network),
    SecurityGroupId: template.text('SecurityGroupId', network.securityGroupId),
  });
  return [ID];
}

function vswitches(template: WorkspaceTemplate, region: string, network: INetwork): readonly RosValue[] {
  return connectableZones(region, network.zones).map((zone) => template.text(`VSwitch${logicalName(zone)}`, network.vswitches[zone] ?? ''));
}
