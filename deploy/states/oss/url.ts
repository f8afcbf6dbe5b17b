import { isIP } from 'node:net';
import { withScheme } from '../../engine/rpc-call';
import { type OssRequest, pathOf, queryText } from './sign';

/** Where a request goes. The bucket is a part of the host's name, but for a host that has none. */
export function urlOf({ bucket, key, region, query = {} }: OssRequest, endpoint: string | undefined): string {
  const base = new URL(withScheme(endpoint ?? publicEndpoint(region)));
  const inPath = isIP(base.hostname) !== 0 || bucket === '';
  const host = inPath ? base.host : `${bucket}.${base.host}`;
  const path = inPath ? pathOf(bucket, key) : pathOf('', key);
  const search = queryText(query);
  return `${base.protocol}//${host}${path}${search === '' ? '' : `?${search}`}`;
}

const publicEndpoint = (region: string): string => `https://oss-${region}.aliyuncs.com`;
