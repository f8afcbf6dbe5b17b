import type { Construct } from 'constructs';
import { ServiceLinkedRoles } from '../constructs/access/service-linked-roles';
import { ExistingKey } from '../constructs/keys/existing-key';
import { EncryptionKey } from '../constructs/keys/encryption-key';
import { ExistingLogProject } from '../constructs/logs/existing-project';
import { LogProject, type LogProjectProps } from '../constructs/logs/log-project';
import { ExistingNetwork, type ExistingNetworkProps } from '../constructs/network/existing-network';
import { Network, type NetworkProps } from '../constructs/network/network';
import { OPENINGS } from '../constructs/registry';
import type { Assert, Covers } from '../domain/covers';
import { mapValues } from '../domain/named';
import { keyAlias, logProject, logStore, stackName, vpc } from '../domain/names/scheme';
import type { Environment, NetworkModel } from '../model/model';
import { placeOf } from '../model/names/place-of';
import { DataStack } from './data-stack';
import { FOUNDATION_DESCRIPTIONS, type FoundationOutputs } from './outputs/foundation-outputs';
import { writeOutputs } from './outputs/write-outputs';
import { type StackContext, stackProps } from './stack-context';

/**
 * What an environment says of its network and logs reaches them.
 * @public
 */
export type Covered = [
  Assert<Covers<NetworkModel, NetworkProps, 'existing'>>,
  // No way out is made in a network that exists.
  Assert<Covers<NetworkModel, ExistingNetworkProps, 'nat'>>,
  Assert<Covers<Environment['logs'], LogProjectProps['stores'][string], 'existing'>>,
];

/** What an environment stands on: network, encryption key, logs and, in one environment of the account, service-linked roles. */
export class FoundationStack extends DataStack {
  /** What was made, or what is used as it is. */
  readonly network: Network | ExistingNetwork;
  readonly key: EncryptionKey | ExistingKey;
  readonly logs: LogProject | ExistingLogProject;
  readonly serviceRoles: ServiceLinkedRoles | undefined;

  constructor(scope: Construct, context: StackContext) {
    super(scope, stackName('foundation', context.environment.name), stackProps(context, 'foundation'));
    const { estate, environment } = context;
    const place = placeOf(estate.name, environment);
    const { onRemoval } = environment;
    const { existing, nat, ...range } = environment.network;
    const named = { ...range, name: vpc(place), openings: OPENINGS };
    this.network = existing
      ? new ExistingNetwork(this, 'Network', { ...named, existing })
      : new Network(this, 'Network', { ...named, nat });
    this.key = environment.encryption
      ? new ExistingKey(this, 'Key', { keyId: environment.encryption.existing })
      : new EncryptionKey(this, 'Key', {
          alias: keyAlias(place),
          description: `Data at rest of ${estate.name} ${environment.name}`,
          onRemoval,
        });
    const { existing: project, ...settings } = environment.logs;
    const stores = { [logStore(place, 'services', project)]: settings };
    this.logs =
      project === undefined
        ? new LogProject(this, 'Logs', {
            name: logProject(place),
            description: `Service logs of ${estate.name} ${environment.name}`,
            stores,
            onRemoval,
          })
        : new ExistingLogProject(this, 'Logs', { name: project, stores, onRemoval });
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
