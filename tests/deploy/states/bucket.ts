import { createHash, createHmac } from 'node:crypto';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket on this machine that checks signatures with code of its own and lists two objects a page. */
export interface FakeBucket {
  readonly endpoint: string;
  readonly stop: () => void;
}

export async function fakeBucket(bucket: string, objects: Readonly<Record<string, string>>, secret: string): Promise<FakeBucket> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const answer = (status: number, body: string): void => void response.writeHead(status).end(body);
    if (!isSigned(request, url, secret)) return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const key = decodeURIComponent(url.pathname.slice(bucket.length + 2));
    if (!url.pathname.startsWith(`/${bucket}/`)) return answer(404, '<Error><Code>NoSuchBucket</Code></Error>');
    if (key !== '') return answer(objects[key] === undefined ? 404 : 200, objects[key] ?? '<Error><Code>NoSuchKey</Code></Error>');
    const names = Object.keys(objects).sort();
    const from = Number(url.searchParams.get('continuation-token') ?? '0');
    const more = from + 2 < names.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
    const page = names.slice(from, from + 2).map((name) => `<Contents><Key>${encodeURIComponent(name)}</Key></Contents>`);
    return answer(200, `<ListBucketResult>${page.join('')}${more}</ListBucketResult>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => void server.close() };
}

function isSigned({ method = '', headers }: IncomingMessage, url: URL, secret: string): boolean {
  const [, day = '', region = '', signature = ''] =
    /^OSS4-HMAC-SHA256 Credential=\w+\/(\d{8})\/([\w-]+)\/oss\/aliyun_v4_request,Signature=(\w{64})$/.exec(headers.authorization ?? '') ??
    [];
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const signed = Object.entries(headers)
    .filter(([name]) => name.startsWith('x-oss-'))
    .map(([name, value]) => `${name}:${String(value)}\n`)
    .sort()
    .join('');
  const canonical = `${method}\n${url.pathname}\n${query}\n${signed}\n\nUNSIGNED-PAYLOAD`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const text = `OSS4-HMAC-SHA256\n${String(headers['x-oss-date'])}\n${day}/${region}/oss/aliyun_v4_request\n${digest}`;
  let key: Buffer | string = `aliyun_v4${secret}`;
  for (const part of [day, region, 'oss', 'aliyun_v4_request', text]) key = createHmac('sha256', key).update(part).digest();
  return (key as Buffer).toString('hex') === signature;
}
