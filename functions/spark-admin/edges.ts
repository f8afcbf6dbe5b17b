import { randomBytes } from 'node:crypto';

/** One HTTP request, ready to leave; its body is text because everything this function says is JSON or a form. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpReply {
  readonly status: number;
  readonly body: string;
}

/** Everything the function touches outside itself; a test replaces what it wants to control. */
export interface Edges {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  random(bytes: number): Buffer;
  /** Sends one request; rejects when no complete reply came within `timeoutMilliseconds`. */
  send(request: HttpRequest, timeoutMilliseconds: number): Promise<HttpReply>;
  /** Writes one log line. */
  write(line: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The real ones: Node's clock, randomness, `fetch`, standard output and environment. */
export function realEdges(): Edges {
  return {
    now: () => Date.now(),
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
    random: (bytes) => randomBytes(bytes),
    send: sendOverHttp,
    write: (line) => {
      process.stdout.write(`${line}\n`);
    },
    environment: process.env,
  };
}

async function sendOverHttp(request: HttpRequest, timeoutMilliseconds: number): Promise<HttpReply> {
  const reply = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    signal: AbortSignal.timeout(timeoutMilliseconds),
    // A signed request must not be repeated at an address the service did not sign for.
    redirect: 'error',
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  return { status: reply.status, body: await reply.text() };
}
