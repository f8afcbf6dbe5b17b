import { type Caller } from './client';
import { type Json, listAt, textAt } from './json';
import { API_VERSION, OPERATIONS, type Operation, type OperationName, fillPath } from './paths';

/** Arguments of a call: where each goes is decided by the operation's path. */
export interface Arguments {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** The service's API, bound to a region and an endpoint. */
export interface SparkApi {
  call(name: OperationName, args: Arguments): Promise<Json>;
  /** All pages of a list; `field` is the path of the list in each page. */
  list(name: OperationName, args: Arguments, ...field: readonly string[]): Promise<readonly Json[]>;
}

/**
 * Where the API is: `SPARK_ENDPOINT` for tests and private endpoints (scheme optional), otherwise the region's public
 * one.
 */
export function sparkEndpoint(region: string, override: string | undefined): string {
  const host = override ?? `emr-serverless-spark.${region}.aliyuncs.com`;
  return host.includes('://') ? host : `https://${host}`;
}

/** Binds the operations of `paths.ts` to a caller. */
export function createSparkApi(send: Caller, region: string, endpoint: string): SparkApi {
  const call: SparkApi['call'] = (name, { path = {}, query = {}, body }) => {
    const operation: Operation = OPERATIONS[name];
    return send({
      repeatable: operation.repeatable,
      coded: operation.coded ?? false,
      request: {
        method: operation.method,
        endpoint,
        path: fillPath(operation.path, path),
        query: { regionId: region, ...query },
        action: name,
        version: API_VERSION,
        ...(body === undefined ? {} : { body: { type: 'application/json; charset=utf-8', text: JSON.stringify(body) } }),
      },
    });
  };

  const list: SparkApi['list'] = async (name, args, ...field) => {
    const items: Json[] = [];
    let nextToken: string | undefined;
    do {
      const page = await call(name, {
        ...args,
        query: { maxResults: '100', ...args.query, ...(nextToken === undefined ? {} : { nextToken }) },
      });
      items.push(...listAt(page, ...field));
      const token = textAt(page, 'nextToken');
      // Lists that are not paged repeat or omit the token.
      nextToken = token === '' || token === nextToken ? undefined : token;
    } while (nextToken !== undefined);
    return items;
  };

  return { call, list };
}
