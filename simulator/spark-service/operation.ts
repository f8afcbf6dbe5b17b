import type { JsonObject } from '../cloud/object';
import { Refusal, type Reply } from './replies';
import { ROUTES } from './routes';
import { KMS_OPERATIONS } from './routes/kms';
import { match } from './routes/route';
import type { World } from './world';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  /** Path and query as in the request line. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What a request asks for. */
export interface Operation {
  readonly name: string;
  /** Throws a {@link Refusal}. */
  readonly run: (world: World) => Reply;
}

/** Which operation a request is, and how to run it: KMS by the action's name, Spark by method and path. */
export function operationOf(arrived: Arrived): Operation {
  const action = arrived.headers['x-acs-action'] ?? '';
  const [pathname = '', search = ''] = arrived.target.split('?');
  const query = new URLSearchParams(search);
  const kms = KMS_OPERATIONS[action];
  if (pathname === '/' && kms !== undefined) {
    // Names in the query, data in the body, as the vendor's SDK has it.
    const body = { ...Object.fromEntries(query), ...dataOf(arrived) };
    return { name: action, run: (world) => kms({ operation: action, path: {}, query, body }, world) };
  }
  for (const route of ROUTES) {
    const path = match(route, arrived.method, pathname);
    if (path === undefined) continue;
    const body = arrived.body === '' ? {} : (JSON.parse(arrived.body) as JsonObject);
    return {
      name: route.operation,
      run: (world) => {
        if (world.unknown.has(route.operation)) throw unknown();
        return route.handle({ operation: route.operation, path, query, body }, world);
      },
    };
  }
  return {
    name: `unknown ${arrived.method} ${pathname}`,
    run: () => {
      throw unknown();
    },
  };
}

const unknown = (): Refusal => new Refusal(404, 'InvalidAction.NotFound', 'Specified api is not found.');

function dataOf({ body }: Arrived): Readonly<Record<string, string>> {
  const { SecretData: data } = Object.fromEntries(new URLSearchParams(body));
  return data === undefined ? {} : { SecretData: data };
}

/** The body of a refusal, as the gateway in front of every service writes it. */
export const refusalBody = ({ code, message }: Refusal, requestId: string, host: string): Readonly<Record<string, unknown>> => ({
  Code: code,
  Message: message,
  RequestId: requestId,
  HostId: host,
});
