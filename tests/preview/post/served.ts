import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment or note, and whose it is. */
export interface Written {
  readonly id: number;
  readonly author: string;
  body: string;
}

/** What goes wrong with calls that fit; `done` says that the call was carried out all the same. */
export interface Fault {
  readonly on: RegExp;
  readonly status: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly done?: true;
  times: number;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/** What both services have in common: comments, statuses, calls, and what goes wrong. */
export class Service {
  readonly comments: Written[] = [];
  readonly statuses: Readonly<Record<string, unknown>>[] = [];
  readonly calls: string[] = [];
  readonly faults: Fault[] = [];
  /** Called after a call was carried out, before it is answered: what others do meanwhile. */
  meanwhile: (call: string) => void = () => undefined;
  #server: Server | undefined;
  #last = 100;

  add(author: string, body: string): Written {
    const written = { id: (this.#last += 1), author, body };
    this.comments.push(written);
    return written;
  }

  drop(id: number): boolean {
    const index = this.comments.findIndex((one) => one.id === id);
    if (index >= 0) this.comments.splice(index, 1);
    return index >= 0;
  }

  /** Serves on this machine; `answer` knows the API. */
  async start(answer: (asked: Asked, base: string) => Answer): Promise<string> {
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const url = new URL(request.url ?? '', 'http://here');
        const call = `${request.method} ${url.pathname}`;
        this.calls.push(call);
        const fault = this.faults.find(({ on, times }) => times > 0 && on.test(call));
        const body = text === '' ? {} : (JSON.parse(text) as Asked['body']);
        const asked = {
          method: request.method ?? '',
          path: decodeURIComponent(url.pathname),
          query: url.searchParams,
          body,
          headers: request.headers,
        };
        const good = fault && !fault.done ? undefined : answer(asked, base);
        if (good) this.meanwhile(call);
        if (fault) fault.times -= 1;
        const given = fault ? { status: fault.status, body: { message: fault.message ?? 'fault' }, headers: fault.headers } : good;
        response.writeHead(given?.status ?? 500, { 'content-type': 'application/json; charset=utf-8', ...given?.headers });
        response.end(given?.body === undefined ? '' : JSON.stringify(given.body));
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return base;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

/** One page of a list, with the links to others as both services send them. */
export function paged(all: readonly unknown[], { query, path }: Asked, base: string, standard: number): Answer {
  const size = Math.min(100, Number(query.get('per_page') ?? standard));
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string): string => `<${base}${path}?per_page=${size}&page=${to}>; rel="${rel}"`;
  const links = [...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []), ...(page > 1 ? [link(1, 'first')] : [])];
  return { status: 200, body: all.slice((page - 1) * size, page * size), headers: links.length > 0 ? { link: links.join(', ') } : {} };
}
