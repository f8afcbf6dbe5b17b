import type { Named } from '../../domain/model';
import type { IMetastore } from '../metastore/contract';
import type { INetwork } from '../network/contract';
import type { SparkEndpoints } from './contract';
import type { SparkGuests } from './known/model';
import { addKyuubi } from './kyuubi';
import { addLivy, livyIsMade } from './livy';
import { addNetworkConnection, CONNECTION } from './network-connection';
import { displayRelease } from './release';
import type { Runtime } from './runtime';
import { addSessions } from './session';
import { addTokens, type TokenPlace } from './token';
import type { WorkspaceTemplate } from './workspace-template';

/** What is around sessions and gateways. */
export interface GuestsOptions extends TokenPlace {
  readonly region: string;
  readonly network: INetwork | undefined;
  readonly metastore: Pick<IMetastore, 'thriftUris'> | undefined;
  /** Logical ids of the queues that the same stack makes, by name. */
  readonly queueIds: ReadonlyMap<string, string>;
}

/** What of sessions and gateways is known to others; references. */
export interface GuestsMade {
  readonly endpoints: SparkEndpoints;
  readonly sessionIds: Named<string>;
}

/** Adds sessions and gateways with their way into the network, as far as they can be made. */
export function addGuests(template: WorkspaceTemplate, guests: SparkGuests, options: GuestsOptions): GuestsMade {
  const { network, region } = options;
  const connection = network ? addNetworkConnection(template, region, network) : [];
  const runtime = runtimeOf(template, guests, connection, options);
  if (!runtime) return { endpoints: {}, sessionIds: {} };
  const sessionIds = addSessions(template, guests.sessions, runtime);
  const kyuubi = guests.kyuubi && addKyuubi(template, guests.kyuubi, runtime);
  const livy = guests.livy && addLivy(template, guests.livy, runtime);
  if (kyuubi) addTokens(template, 'kyuubi', guests.kyuubi?.tokens ?? {}, options);
  if (livy !== undefined && guests.livy) addTokens(template, 'livy', guests.livy.tokens, options, template.livyId(guests.livy.stays));
  const endpoints = {
    ...(kyuubi ? { kyuubi: kyuubi.endpoint, kyuubiJdbc: kyuubi.jdbcUrl } : {}),
    ...(livy === undefined ? {} : { livy }),
  };
  return { endpoints, sessionIds };
}

/** What sessions and gateways share; undefined when there are none, so that no parameter is left unused. */
function runtimeOf(
  template: WorkspaceTemplate,
  { engine, fusion, kyuubi, livy, sessions }: SparkGuests,
  connection: readonly string[],
  { metastore, queueIds }: GuestsOptions,
): Runtime | undefined {
  const submitting = template.managed && (kyuubi !== undefined || Object.keys(sessions).length > 0);
  if (!submitting && !(livy && livyIsMade(template, livy))) return undefined;
  const uris = metastore?.thriftUris ?? '';
  return {
    release: template.text('EngineVersion', displayRelease(engine)),
    displayRelease: displayRelease(engine),
    fusion,
    network: connection.length > 0 ? CONNECTION : undefined,
    metastoreUris: submitting && uris !== '' ? template.text('MetastoreUris', uris) : undefined,
    after: (queue) => {
      const id = queueIds.get(queue);
      return id === undefined ? connection : [...connection, id];
    },
  };
}
