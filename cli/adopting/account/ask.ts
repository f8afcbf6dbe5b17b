import { withScheme } from '../../../deploy/engine/rpc-call';
import type { AccessKeys } from '../../../deploy/engine/access-keys';
import { signedHeaders } from '../../../deploy/states/oss/sign';
import { urlOf } from '../../../deploy/states/oss/url';
import { all } from '../../../deploy/states/oss/xml';
import { type Json, at, parseJson, textAt } from '../../../functions/spark-admin/api/json';
import { sign } from '../../../functions/spark-admin/api/signer';
import type { Edges, HttpReply, HttpRequest } from '../../../functions/spark-admin/edges';
import { messageOf } from '../../../functions/spark-admin/problem';
import { Secret } from '../../../functions/spark-admin/secret';
import { type Meaning, meaningOf, Unanswered } from './failure';
import { fewAtOnce } from './few-at-once';
import type { Operation } from './operation';
import { SERVICES } from './services';

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
const PASSING: readonly Meaning[] = ['throttled', 'unavailable'];

/** Signs each try anew, sends a few at a time, and tries again where a service says "not now". */
export function askWith({ keys, region, edges }: Access): Ask {
  const gate = fewAtOnce(AT_ONCE);
  const credentials = {
    accessKeyId: keys.id,
    accessKeySecret: new Secret(keys.secret),
    ...(keys.token === undefined ? {} : { securityToken: new Secret(keys.token) }),
  };
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
        try {
          return await once(operation, request(), about);
        } catch (thrown) {
          const pause = PAUSES[round];
          if (!(thrown instanceof Unanswered) || !PASSING.includes(thrown.meaning) || pause === undefined) throw thrown;
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

/** Some services refuse with status 200 and say so in the body. */
function refusalIn(operation: Operation, { status, body }: HttpReply, about: string): Unanswered | undefined {
  const json = parseJson(body);
  if (status < 300 && (operation.service === 'oss' || (json !== undefined && textOf(json, 'Success', 'success') !== 'false')))
    return undefined;
  const code = operation.service === 'oss' ? all(body, 'Code')[0] : textOf(json, 'Code', 'code', 'ErrCode');
  const words = operation.service === 'oss' ? all(body, 'Message')[0] : textOf(json, 'Message', 'message', 'ErrMessage');
  const said = `${code ?? `HTTP ${status}`} ${words ?? ''}`.trim();
  return new Unanswered(operation, meaningOf(status, code ?? ''), said, about, lackingIn(json));
}

const textOf = (json: Json | undefined, ...names: readonly string[]): string | undefined =>
  names.map((name) => (typeof at(json, name) === 'boolean' ? String(at(json, name)) : textAt(json, name))).find((text) => text);

/** A refusal names the action that was not allowed, as an object or as its text. */
function lackingIn(json: Json | undefined): string | undefined {
  const detail = at(json, 'AccessDeniedDetail') ?? at(json, 'accessDeniedDetail');
  return textAt(typeof detail === 'string' ? parseJson(detail) : detail, 'AuthAction');
}

const aboutIn = (query: Readonly<Record<string, string>>): string =>
  query['InstanceId'] ?? query['ClusterId'] ?? query['DBInstanceId'] ?? '';

const causeOf = (thrown: unknown): string => messageOf(thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown);
