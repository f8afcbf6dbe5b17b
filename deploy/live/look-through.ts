import { randomUUID } from 'node:crypto';
import type { LivePart } from '../../domain/live';
import { createCaller } from '../../functions/spark-admin/api/client';
import { createSparkApi, sparkEndpoint } from '../../functions/spark-admin/api/spark';
import type { Credentials } from '../../functions/spark-admin/context';
import { type Edges, realEdges } from '../../functions/spark-admin/edges';
import { livePartsOf } from '../../functions/spark-admin/live';
import { createLog } from '../../functions/spark-admin/log';
import type { HiddenTexts } from '../../functions/spark-admin/secret';
import type { WholeName } from './live-service';

/** How lists of the service's API are asked for. */
export interface Through {
  readonly credentials: Credentials;
  readonly hidden: HiddenTexts;
  /** Another place than the region's public one; a scheme is optional. */
  readonly endpoint?: string | undefined;
  /** @default over HTTP */
  readonly send?: Edges['send'];
}

/** One look is given up after this, throttling and all. Milliseconds. */
const PATIENCE = 15_000;

/** What is found of a workspace, by the code of the admin function. */
export function lookThrough(
  { region, name }: WholeName,
  { credentials, hidden, endpoint, send }: Through,
): Promise<readonly LivePart[] | undefined> {
  const edges = { ...realEdges(), write: () => undefined, ...(send && { send }) };
  const end = Date.now() + PATIENCE;
  const deadline = { at: end, left: () => Math.max(0, end - Date.now()) };
  const caller = createCaller({ edges, credentials, deadline, log: createLog(edges, hidden), requestId: randomUUID() });
  return livePartsOf(name, { spark: createSparkApi(caller, region, sparkEndpoint(region, endpoint)) });
}
