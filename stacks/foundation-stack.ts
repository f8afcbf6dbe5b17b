import type { Construct } from 'constructs';
import { ServiceLinkedRoles } from '../constructs/access/service-linked-roles';
import { EncryptionKey } from '../constructs/keys/encryption-key';
import { LogProject, type LogProjectProps } from '../constructs/logs/log-project';
import { Network, type NetworkProps } from '../constructs/network/network';
import { OPENINGS } from '../constructs/registry';
import type { Assert, Covers } from '../domain/covers';
import { mapValues } from '../domain/named';
import { keyAlias, logProject, stackName, vpc } from '../domain/names/scheme';
import type { Environment, NetworkModel } from '../model/model';
import { DataStack } from './data-stack';
import { FOUNDATION_DESCRIPTIONS, type FoundationOutputs } from './outputs/foundation-outputs';
import { writeOutputs } from './outputs/write-outputs';
import { type StackContext, stackProps } from './stack-context';

/**
 * What an environment says of its network and logs reaches them.
 * @public
 */
export type Covered = [Assert<Covers<NetworkModel, NetworkProps>>, Assert<Covers<Environment['logs'], LogProjectProps['stores'][string]>>];

/** What an environment stands on: network, encryption key, logs and, in one environment of the account, service-linked roles. */
export class FoundationStack extends DataStack {
  readonly network: Network;
  readonly key: EncryptionKey;
  readonly logs: LogProject;
  readonly serviceRoles: ServiceLinkedRoles | undefined;

  constructor(scope: Construct, context: StackContext) {
    super(scope, stackName('foundation', context.environment.name), stackProps(context, 'foundation'));
    const { estate, environment } = context;
    const place = { estate: estate.name, environment: environment.name };
    const { onRemoval } = environment;
    this.network = new Network(this, 'Network', { ...environment.network, name: vpc(place), openings: OPENINGS });
    this.key = new EncryptionKey(this, 'Key', {
      alias: keyAlias(place),
      description: `Data at rest of ${estate.name} ${environment.name}`,
      onRemoval,
    });
    this.logs = new LogProject(this, 'Logs', {
      name: logProject(place),
      description: `Service logs of ${estate.name} ${environment.name}`,
      stores: { services: environment.logs },
      onRemoval,
    });
    this.serviceRoles = environment.serviceRoles === 'create' ? new ServiceLinkedRoles(this, 'ServiceRoles') : undefined;
    const outputs: FoundationOutputs = {
      vpc_id: this.network.vpcId,
      vswitches: this.network.vswitches,
      security_group_id: this.network.securityGroupId,
      key_id: this.key.keyId,
      log_project: this.logs.projectName,
    };
    writeOutputs(
      this,
      Object.values(
        mapValues(FOUNDATION_DESCRIPTIONS, (description, name) => ({ name, value: outputs[name as keyof FoundationOutputs], description })),
      ),
    );
  }
}
