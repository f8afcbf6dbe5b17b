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
export async function askService(store: Store, account: string, time: SleptTime, request: HttpRequest): Promise<HttpReply> {
  const { hostname, pathname, search } = new URL(request.url);
  const [, region] = ENDPOINT.exec(hostname) ?? [];
  if (region === undefined) throw new Error(`the simulated cloud has no ${hostname}`);
  const operation = operationOf({ ...request, target: `${pathname}${search}`, body: request.body ?? '' });
  const requestId = randomUUID();
  try {
    // One step: what is refused changes nothing.
    const { status, body } = await time.awake(store.change((changes) => operation.run(keptWorld(changes, { region, account }, time.now))));
    return { status, body: JSON.stringify({ ...body, requestId }) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, body: JSON.stringify(refusalBody(error, requestId, hostname)) };
  }
}
