import type { Named } from '../../../domain/model';
import { ONLY, unlessOnly } from '../../../domain/names/place';
import { SMOKE_TABLE, type SmokeJob, type SmokePart, type SmokeStep, smokeName } from '../../core/kubernetes/smoke';
import { metastore } from '../../metastore/service';
import { STARROCKS } from './conf';
import { cleanSql, smokeScript, tableSql } from './smoke-sql';

/** What outputs tell of an instance, as far as it is tried. */
export interface Instance {
  readonly query_endpoint: string;
  readonly admin_secret: string;
}

/** Of each instance: its administrator reads the table that Spark made, and makes one of its own from it. */
export const starrocksSmoke = (part: SmokePart<unknown, Named<Instance>>): SmokeStep[] =>
  Object.entries(part.told).flatMap(([key, { query_endpoint: endpoint, admin_secret: secret }]) => {
    const { business, namespace, platform } = part;
    const from = sparkTable(part);
    const database = smokeName(business, unlessOnly(key));
    const [host = '', port = ''] = endpoint.split(':');
    const job = (script: string): SmokeJob => ({
      namespace,
      image: 'starrocksFrontend',
      memory: 256,
      command: ['/bin/bash', '-ec', script],
      secrets: { STARROCKS_USER: { secret, key: 'username' }, MYSQL_PWD: { secret, key: 'password' } },
    });
    return [
      {
        tries: `starrocks ${key}: ${from === undefined ? '' : "reads Spark's table, "}makes a table of its own and queries it`,
        job: job(
          smokeScript(host, port, tableSql(database, from), [
            ...(from === undefined ? [] : [`StarRocks finds Spark's table ${from}`]),
            `table ${database}.${SMOKE_TABLE.name} was made, and StarRocks finds its sum of ${SMOKE_TABLE.sum}`,
          ]),
        ),
        after: job(smokeScript(host, port, cleanSql(database), [])),
        look: [`-n ${platform} logs statefulset/${STARROCKS.frontend}`, `-n ${platform} logs statefulset/${STARROCKS.compute}`],
      },
    ];
  });

/** The table that a workspace's step has left in the metastore. */
function sparkTable({ outputs, business, shared }: SmokePart<unknown, unknown>): string | undefined {
  const workspaces = Object.keys((outputs['spark'] ?? {}) as object);
  const first = workspaces.includes(ONLY) ? ONLY : workspaces[0];
  const isThere = first !== undefined && outputs['lake'] !== undefined && shared(metastore) !== undefined;
  return isThere ? `hive.${smokeName(business, unlessOnly(first))}.${SMOKE_TABLE.name}` : undefined;
}
