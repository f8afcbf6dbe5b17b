import { signingKeys, withScheme } from '../../../deploy/engine/rpc-call';
import type { AccessKeys } from '../../../deploy/engine/access-keys';
import { signedHeaders } from '../../../deploy/states/oss/sign';
import { urlOf } from '../../../deploy/states/oss/url';
import { type Json, parseJson } from '../../../functions/spark-admin/api/json';
import { sign } from '../../../functions/spark-admin/api/signer';
import type { Edges, HttpReply, HttpRequest } from '../../../functions/spark-admin/edges';
import { messageOf } from '../../../functions/spark-admin/problem';
import { type Meaning, Unanswered } from './failure';
import { fewAtOnce } from './few-at-once';
import type { Operation } from './operation';
import { refusalIn } from './refusal-in';
import { type ServiceName, SERVICES } from './services';

/** How an account is asked. */
export interface Access {
  readonly keys: AccessKeys;
  readonly region: string;
  readonly edges: Pick<Edges, 'now' | 'sleep' | 'random' | 'send' | 'environment'>;
}

/** Asks one account in one region. All of it throws {@link Unanswered}. */
export interface Ask {
  readonly region: string;
  json(operation: Operation, query?: Readonly<Record<string, string>>): Promise<Json>;
  /** Of OSS; without a bucket it is the service that is asked. */
  xml(operation: Operation, query: Readonly<Record<string, string>>, bucket?: string): Promise<string>;
}

/** Services limit how often they are asked. */
const AT_ONCE = 4;
/** One try is given up after this. Milliseconds. */
const PATIENCE = 20_000;
/** Before the second, third ... try. Milliseconds. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 16_000];
/** How often it is tried again after what may pass: nothing is changed by asking twice. */
const AGAIN: Partial<Readonly<Record<Meaning, number>>> = { throttled: PAUSES.length, unavailable: PAUSES.length, unreached: 2 };

/** Signs each try anew, sends a few at a time, and tries again where a service says "not now" or says nothing. */
export function askWith({ keys, region, edges }: Access): Ask {
  const gate = fewAtOnce(AT_ONCE);
  // What waits for its turn at a service that has failed is not asked any more.
  const failed = new Map<ServiceName, Unanswered>();
  const credentials = signingKeys(keys);
  const placeOf = ({ service }: Operation): string => edges.environment[SERVICES[service].variable] || SERVICES[service].host(region);

  async function once(operation: Operation, request: HttpRequest, about: string): Promise<HttpReply> {
    const reply = await edges.send(request, PATIENCE).catch((thrown: unknown) => {
      throw new Unanswered(operation, 'unreached', `no reply from ${new URL(request.url).host}: ${causeOf(thrown)}`, about);
    });
    const refusal = refusalIn(operation, reply, about);
    if (refusal) throw refusal;
    return reply;
  }
  const patiently = (operation: Operation, about: string, request: () => HttpRequest): Promise<HttpReply> =>
    gate(async () => {
      for (let round = 0; ; round += 1) {
        const before = failed.get(operation.service);
        if (before) throw before;
        try {
          return await once(operation, request(), about);
        } catch (thrown) {
          const pause = PAUSES[round];
          if (!(thrown instanceof Unanswered)) throw thrown;
          if (round >= (AGAIN[thrown.meaning] ?? 0) || pause === undefined) {
            failed.set(operation.service, thrown);
            throw thrown;
          }
          await edges.sleep(pause * (1 + edges.random(1).readUInt8() / 1024));
        }
      }
    });

  return {
    region,
    json: async (operation, query = {}) => {
      const { body } = await patiently(operation, aboutIn(query), () =>
        sign(
          {
            method: operation.method ?? 'POST',
            endpoint: withScheme(placeOf(operation)),
            path: operation.path ?? '/',
            query,
            action: operation.name,
            version: SERVICES[operation.service].version,
          },
          credentials,
          { now: edges.now(), nonce: edges.random(16).toString('hex') },
        ),
      );
      return parseJson(body) ?? null;
    },
    xml: async (operation, query, bucket = '') => {
      const request = { method: 'GET', bucket, key: '', region, query } as const;
      const { body } = await patiently(operation, bucket, () => ({
        method: 'GET',
        url: urlOf(request, placeOf(operation)),
        headers: signedHeaders(request, keys, new Date(edges.now())),
      }));
      return body;
    },
  };
}

const aboutIn = (query: Readonly<Record<string, string>>): string =>
  query['InstanceId'] ?? query['ClusterId'] ?? query['DBInstanceId'] ?? '';

const causeOf = (thrown: unknown): string => messageOf(thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown);
