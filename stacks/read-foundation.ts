import type { Construct } from 'constructs';
import type { IEncryptionKey } from '../constructs/keys/contract';
import type { INetwork } from '../constructs/network/contract';
import { subnets } from '../domain/network/subnets';
import type { FoundationOutputs } from './outputs/foundation-outputs';
import { type StackContext, stateOf } from './stack-context';
import { readState } from './state/backend';

/** The foundation as other stacks see it: by its outputs, without building it. */
export interface Foundation {
  readonly network: INetwork;
  readonly key: IEncryptionKey;
}

/** Reads the environment's foundation outputs into `scope`, as the contracts that constructs take. */
export function readFoundation(scope: Construct, context: StackContext): Foundation {
  const read = readState(scope, 'Foundation', stateOf(context, 'foundation'));
  const output = (name: keyof FoundationOutputs, key?: string): string => read(name, key);
  const { cidr, zones, existing } = context.environment.network;
  return {
    network: {
      cidr,
      zones,
      vpcId: output('vpc_id'),
      vswitches: Object.fromEntries(zones.map((zone) => [zone, output('vswitches', zone)])),
      // The estate does not say how somebody else divided the range of an existing network.
      vswitchCidrs: existing ? {} : subnets(cidr, zones),
      securityGroupId: output('security_group_id'),
    },
    key: { keyId: output('key_id') },
  };
}
