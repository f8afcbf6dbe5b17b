import { ServiceFailure } from '../failure';

/** Where requests go and who makes them. */
export interface GitLabAccess {
  readonly api: string;
  readonly token: string;
}

/** GitLab's client with sending of our own: its own asks ten times within a quarter of a second, and loses the header that says how long to wait. */
export async function gitLabClient({ api, token }: GitLabAccess) {
  const [{ Gitlab }, { createRequesterFn }] = await Promise.all([import('@gitbeaker/rest'), import('@gitbeaker/requester-utils')]);
  const requesterFn = createRequesterFn(
    async (_, options) => options,
    (endpoint, options: Sent = {}) => send(new URL(endpoint, `${options.prefixUrl?.replace(/\/+$/, '')}/`), options),
  );
  return new Gitlab({ token, host: api.replace(/\/api\/v4\/?$/, ''), requesterFn });
}

export type GitLabClient = Awaited<ReturnType<typeof gitLabClient>>;

interface Sent {
  /** Beginning of the path of what is asked for: notes lie below `projects/`, which their endpoint leaves out. */
  readonly prefixUrl?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly searchParams?: string;
}

interface Answer {
  readonly body: Record<string, unknown> | Record<string, unknown>[] | string | null;
  readonly headers: Record<string, string>;
  readonly status: number;
}

/** Times out like the others: a runner must not hang for ever. */
const TIMEOUT = 60_000;

async function send(url: URL, { method = 'GET', headers = {}, body, searchParams }: Sent): Promise<Answer> {
  if (searchParams) url.search = searchParams;
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }), signal: AbortSignal.timeout(TIMEOUT) }).catch(
    (error: unknown) => {
      throw new ServiceFailure(0, `${url.host} cannot be reached: ${reason(error)}`);
    },
  );
  const text = await answer.text();
  const told = Object.fromEntries(answer.headers.entries());
  if (!answer.ok) throw new ServiceFailure(answer.status, messageIn(text) ?? answer.statusText, told);
  return { status: answer.status, headers: told, body: text === '' ? null : (parsed(text) ?? text) };
}

const reason = (error: unknown): string => {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
};

function parsed(text: string): Record<string, unknown> | Record<string, unknown>[] | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function messageIn(text: string): string | undefined {
  const answer = parsed(text);
  if (answer === undefined || Array.isArray(answer)) return undefined;
  const said = answer['message'] ?? answer['error'];
  return typeof said === 'string' ? said : said === undefined ? undefined : JSON.stringify(said);
}
