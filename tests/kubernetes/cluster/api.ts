import { type Agent, request } from 'node:https';

/** An object of the API, as far as tests look at it. */
export interface ApiObject {
  readonly kind?: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly resourceVersion?: string;
    readonly deletionTimestamp?: string;
    readonly ownerReferences?: readonly { readonly kind: string }[];
  };
  // What a kind holds is the kind's own.
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: Readonly<Record<string, unknown>>;
}

/** What the API answered. */
export interface Answer {
  readonly status: number;
  readonly body: ApiObject & { readonly items?: readonly ApiObject[]; readonly message?: string };
}

/** Calls the API; `path` begins with `/api`. */
export type Api = (method: string, path: string, body?: object, type?: string) => Promise<Answer>;

export const MERGE = 'application/merge-patch+json';

/** @param agent trusts the server */
export function apiAt(port: number, token: string, agent: Agent): Api {
  return (method, path, body, type = 'application/json') =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      // Node sends no length with DELETE by itself, and the server takes what follows for the next request.
      const headers = { authorization: `Bearer ${token}`, 'content-type': type, 'content-length': Buffer.byteLength(text) };
      const call = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, body: parsed(Buffer.concat(parts).toString('utf8')) });
        });
      });
      call.on('error', reject);
      call.end(text);
    });
}

function parsed(text: string): Answer['body'] {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return { metadata: { name: '' }, message: text };
  }
}
