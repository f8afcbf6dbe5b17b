import type { JsonObject } from '../cloud/object';
import type { Store } from '../cloud/store';
import { WORKSPACE } from '../spark-service/kept/workspace';
import type { FunctionHost, HttpReply, HttpRequest } from './host';
import { askService } from './network';
import { sleptTime, type SleptTime } from './slept-time';

/** What a function answers a request of ROS. */
export interface Answer {
  readonly status: 'SUCCESS' | 'FAILED';
  readonly reason: string;
  readonly physicalId: string | undefined;
  /** What templates read with `Fn::GetAtt`. */
  readonly data: JsonObject;
}

/** The functions of the simulated cloud, and the services that they call. */
export interface Functions {
  readonly makes: (type: string) => boolean;
  /** Has a function answer an event of ROS, in the account that it runs in. */
  readonly ask: (event: JsonObject, account: string) => Promise<Answer>;
  /** Has a function do something for somebody else; rejects with its words. */
  readonly invoke: (event: JsonObject, account: string) => Promise<void>;
  /** Asks a service as a program outside does. */
  readonly request: (request: HttpRequest, account: string) => Promise<HttpReply>;
}

const ANSWERS = 'http://ros.simulated/answer';

/** @param host runs the code; without it nothing is made by functions */
export function functionsOf(store: Store, host: FunctionHost | undefined): Functions {
  let clock: SleptTime | undefined;
  const time = (): SleptTime => (clock ??= sleptTime(lastChange(store)));
  const request: Functions['request'] = (asked, account) => askService(store, account, time(), asked);
  const run = (event: JsonObject, account: string, answered: (text: string) => void): Promise<void> => {
    const { now, sleep } = time();
    const send = async (asked: HttpRequest): Promise<HttpReply> => {
      if (asked.url !== ANSWERS) return request(asked, account);
      answered(asked.body ?? '');
      return { status: 200, body: '' };
    };
    return host?.invoke(event, { now, sleep, send }) ?? Promise.reject(new Error('nothing here runs functions'));
  };
  return {
    makes: (type) => host?.makes(type) ?? false,
    ask: async (event, account) => {
      let answer: string | undefined;
      await run({ ...event, ResponseURL: ANSWERS }, account, (text) => (answer = text));
      return answerOf(answer);
    },
    invoke: (event, account) => run(event, account, () => undefined),
    request,
  };
}

function answerOf(text: string | undefined): Answer {
  if (text === undefined) throw new Error('a function ended without an answer');
  const { Status: status, Reason: reason, PhysicalResourceId: id, Data: data } = JSON.parse(text) as JsonObject;
  return {
    status: status === 'SUCCESS' ? 'SUCCESS' : 'FAILED',
    reason: typeof reason === 'string' ? reason : '',
    physicalId: typeof id === 'string' ? id : undefined,
    data: (data ?? {}) as JsonObject,
  };
}

/** The services remember when queues were changed: the clock of a cloud never goes back behind that. */
const lastChange = (store: Store): number =>
  Math.max(0, ...store.all(WORKSPACE).map(({ hidden }) => Number(hidden?.['queuesChanged'] ?? 0)));
