import { randomUUID } from 'node:crypto';
import type { Store } from '../cloud/store';
import { keptWorld } from '../spark-service/kept/world';
import { operationOf, refusalBody } from '../spark-service/operation';
import { Refusal } from '../spark-service/replies';
import type { HttpReply, HttpRequest } from './host';
import type { SleptTime } from './slept-time';

/** `https://emr-serverless-spark.cn-hangzhou.aliyuncs.com` and the like. */
const ENDPOINT = /^(?:emr-serverless-spark|kms)\.([a-z0-9-]+)\.aliyuncs\.com$/;

/** Asks the services of one account: the one that the address names, in its region. Who asks is believed. */
export function askService(store: Store, account: string, now: SleptTime['now'], request: HttpRequest): HttpReply {
  const { hostname, pathname, search } = new URL(request.url);
  const [, region] = ENDPOINT.exec(hostname) ?? [];
  if (region === undefined) throw new Error(`the simulated cloud has no ${hostname}`);
  const operation = operationOf({ ...request, target: `${pathname}${search}`, body: request.body ?? '' });
  const requestId = randomUUID();
  try {
    // One step: what is refused changes nothing.
    const { status, body } = store.step((changes) => operation.run(keptWorld(changes, { region, account }, now)));
    return { status, body: JSON.stringify({ ...body, requestId }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: JSON.stringify(refusalBody(error, requestId, hostname)) };
  }
}
