import type { ParityRow } from '../../../domain/service';

/** What a local cluster has beside the services: nothing of it is made in the cloud by this program. */
export const COMPONENTS_PARITY = [
  {
    capability: 'kubernetes.components.celeborn',
    twin: 'approximated',
    how: 'one Celeborn master and one worker, which Spark is told of; Serverless Spark has it built in, and nothing is written for it',
  },
  {
    capability: 'kubernetes.components.mysql',
    twin: 'approximated',
    how: 'one MySQL 8.4, with a database, a user and a secret for each business; in the cloud such a database is made elsewhere',
  },
  {
    capability: 'kubernetes.components.flink',
    twin: 'approximated',
    how: 'one Flink cluster for all, with two slots; in the cloud Realtime Compute is made elsewhere',
  },
  {
    capability: 'Airflow',
    twin: 'absent',
    how: 'it would take as much as all the rest: run it outside, against the addresses that local up prints',
  },
] as const satisfies readonly ParityRow[];
