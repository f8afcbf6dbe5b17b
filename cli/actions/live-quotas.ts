import { EXIT, Exit } from '../../domain/exit';
import type { Position } from '../../domain/problem';
import { messageOf } from '../../functions/spark-admin/problem';
import type { Difference } from '../../deploy/live/compare';
import { type Looked, lookAt } from '../../deploy/live/look';
import { withLive } from '../../deploy/live/with-live';
import { liveWholes } from '../../model/live/wholes';
import type { RequiredEstate } from '../../model/require-estate';

/** What the services show of one environment. */
export interface Live {
  /** How many wholes were looked at. */
  readonly looked: number;
  /** Names of those that are not there. */
  readonly absent: readonly string[];
  readonly differences: readonly LiveRow[];
}

/** One thing that is not as it is described. */
export interface LiveRow extends Pick<Difference, 'what' | 'how' | 'option' | 'declared' | 'found'> {
  /** `workspace 'risk'` */
  readonly in: string;
  readonly place?: Position;
}

/** What services show of these environments, held against the description. Exits 3 where nobody may look. */
export function liveQuotas(read: RequiredEstate, environments: readonly string[], simulate: boolean): Promise<ReadonlyMap<string, Live>> {
  return withLive(read.root, simulate, async (service) => {
    const entries = environments.map(async (name): Promise<[string, Live]> => {
      const environment = read.estate.environments[name];
      const wholes = environment === undefined ? [] : liveWholes(read.estate, environment, service.now?.());
      return [name, told(await lookAt(wholes, service, read.origins).catch(unread))];
    });
    return new Map(await Promise.all(entries));
  });
}

const unread = (thrown: unknown): never => {
  throw new Exit(
    EXIT.tool,
    `[live.service.unread] the service could not be asked: ${messageOf(thrown)}\n  fix: allow emr-serverless-spark:ListWorkspaces, ListWorkspaceQueues, ListKyuubiServices, ListLivyCompute, ListSessionClusters and ListMembers, and look at the network`,
  );
};

const told = (looked: readonly Looked[]): Live => ({
  looked: looked.length,
  absent: looked.filter(({ absent }) => absent).map(({ whole }) => whole.name),
  differences: looked.flatMap(({ whole, differences }) =>
    differences.map(({ what, how, option, declared, found, place }) => ({
      in: whole.what,
      what,
      how,
      ...(option === undefined ? {} : { option }),
      ...(declared === undefined ? {} : { declared }),
      ...(found === undefined ? {} : { found }),
      ...(place === undefined ? {} : { place }),
    })),
  ),
});
