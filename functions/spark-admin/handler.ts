import { createCaller } from './api/client';
import { type Json, parseJson } from './api/json';
import { createKms, kmsEndpoint } from './api/kms';
import { createSparkApi, sparkEndpoint } from './api/spark';
import { type FunctionContext, credentialsOf } from './context';
import { type Deadline, deadlinesOf } from './deadline';
import type { Edges } from './edges';
import { type LogFields, createLog } from './log';
import { Problem, messageOf } from './problem';
import { answerText } from './ros/answer';
import { deliver } from './ros/deliver';
import { type RosRequest, rosRequest } from './ros/request';
import { serve } from './ros/serve';
import type { Run } from './run';
import { HiddenTexts, Secret } from './secret';
import { errandIn } from './timer';

/**
 * An event handler of Function Compute. Resolves to a short JSON text; rejects when the invocation is to be repeated.
 */
export type Handler = (event: Buffer | string, context: FunctionContext) => Promise<string>;

/** What is common to all invocations: who calls, what must not be shown, how long there is. */
interface Invocation {
  readonly edges: Edges;
  readonly context: FunctionContext;
  readonly hidden: HiddenTexts;
}

/**
 * The function on the given edges. It takes a request of ROS for a custom resource, which it always answers on the
 * response URL, and the event of a timer trigger, `{"kind": "schedule", ...}` or `{"kind": "renew", ...}`. Anything else is rejected.
 */
export function createHandler(edges: Edges): Handler {
  return async (event, context) => {
    const hidden = new HiddenTexts();
    const invocation: Invocation = { edges, context, hidden };
    const json = parseJson(event.toString()) ?? null;
    const request = rosRequest(json);
    if (request !== undefined) return handleRequest(request, invocation);
    return handleTimer(json, invocation);
  };
}

async function handleRequest(request: RosRequest, invocation: Invocation): Promise<string> {
  const { edges, context, hidden } = invocation;
  // Whoever has a presigned URL can answer in our place.
  for (const url of request.responseUrls) hidden.add(new Secret(url));
  const { work, end } = deadlinesOf(context, edges);
  const run = startRun(invocation, request.regionId, work, request.requestId, {
    type: request.resourceType,
    request: request.requestType,
    logicalId: request.logicalResourceId,
    rosRequestId: request.requestId,
  });
  const outcome = await serve(request, request.account === undefined ? run : { ...run, account: request.account });
  await deliver({ text: answerText(request, outcome, hidden), urls: request.responseUrls, edges, end, log: run.log });
  run.log.info('answered', { status: outcome.status });
  return JSON.stringify({ status: outcome.status });
}

async function handleTimer(event: Json, invocation: Invocation): Promise<string> {
  const { edges, context, hidden } = invocation;
  const log = createLog(edges, hidden, { invocation: context.requestId });
  try {
    const errand = errandIn(event);
    if (errand === undefined) {
      throw new Problem(
        'spark-admin.event.unknown',
        'the event is none of a request of ROS with a ResponseURL, a schedule, a renewal, and something to put right',
        'see the README of this function',
      );
    }
    const { work } = deadlinesOf(context, edges);
    await errand.do(startRun(invocation, errand.region, work, context.requestId ?? '', { type: errand.kind }));
    return JSON.stringify({ status: 'SUCCESS' });
  } catch (thrown) {
    const message = hidden.scrub(messageOf(thrown));
    log.error('failed', { reason: message });
    // Function Compute repeats a failed invocation of a timer; a fresh error carries the message and nothing else.
    throw new Error(message);
  }
}

function startRun(invocation: Invocation, region: string | undefined, deadline: Deadline, requestId: string, fields: LogFields): Run {
  const { edges, context, hidden } = invocation;
  const place = region ?? context.region ?? '';
  const log = createLog(edges, hidden, { invocation: context.requestId, ...fields });
  const send = createCaller({ edges, credentials: credentialsOf(context, hidden), deadline, log, requestId });
  return {
    spark: createSparkApi(send, place, sparkEndpoint(place, edges.environment.SPARK_ENDPOINT)),
    kms: createKms(send, kmsEndpoint(place, edges.environment.KMS_ENDPOINT), hidden),
    edges,
    deadline,
    log,
    hidden,
    requestId,
  };
}
