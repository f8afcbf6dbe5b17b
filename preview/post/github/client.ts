import { ServiceFailure } from '../failure';

/** Where requests go and who makes them. */
export interface GitHubAccess {
  readonly api: string;
  readonly token: string;
}

/** GitHub's own client; it retries nothing by itself. Loaded when something is posted: it takes a fifth of a second. */
export async function gitHubClient({ api, token }: GitHubAccess) {
  const { Octokit } = await import('@octokit/rest');
  const nobody = (): void => undefined;
  return new Octokit({ auth: token, baseUrl: api.replace(/\/+$/, ''), log: { debug: nobody, info: nobody, warn: nobody, error: nobody } });
}

export type GitHubClient = Awaited<ReturnType<typeof gitHubClient>>;

/** The login of whoever owns the token. An app's own token, such as a job's, may not ask: then any app's comment may be ours. */
export async function whoAmI(client: GitHubClient): Promise<string | undefined> {
  try {
    const { data } = await client.rest.users.getAuthenticated();
    return data.login;
  } catch (error) {
    const { status } = gitHubFailure(error);
    if (status === 403 || status === 404) return undefined;
    throw error;
  }
}

/** Does a call and tells its failure as one of a service. */
export async function asking<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw gitHubFailure(error);
  }
}

function gitHubFailure(error: unknown): ServiceFailure {
  if (error instanceof ServiceFailure) return error;
  if (!(error instanceof Error)) throw error;
  const { status, response } = error as Error & {
    readonly status?: number;
    readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
  };
  if (status === undefined) throw error;
  const headers = Object.fromEntries(Object.entries(response?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
  // Where nobody answers, the client says 500 without an answer.
  return new ServiceFailure(response === undefined ? 0 : status, error.message, headers);
}
