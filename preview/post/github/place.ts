import { type Env, type Where, missingIn } from '../forge';

/** A pull request on GitHub. */
export interface GitHubPlace {
  readonly api: string;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** The last commit of the branch; what is checked out is its merge. */
  readonly sha: string;
  readonly token: string;
  /** The run that posts, for people to look at. */
  readonly url?: string;
  readonly run?: number;
}

const GITHUB = {
  GITHUB_REPOSITORY: 'owner/name of the repository; GitHub Actions sets it',
  GITHUB_EVENT_PATH: 'the file of the event; GitHub Actions sets it, a container needs it passed on',
} as const;

/** The pull request that a job runs for. `read` gets the text of a file, undefined where there is none. */
export function gitHubPlace(env: Env, read: (file: string) => string | undefined): Where<GitHubPlace> {
  const missing = missingIn(env, GITHUB);
  const [owner, repo, ...more] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (missing.length === 0 && (!owner || !repo || more.length > 0))
    missing.push({ name: 'GITHUB_REPOSITORY', fix: 'write it as owner/name' });
  const event = eventIn(read(env['GITHUB_EVENT_PATH'] ?? '') ?? '');
  if (env['GITHUB_EVENT_PATH'] && event === undefined)
    missing.push({ name: 'GITHUB_EVENT_PATH', fix: 'it has to name a file with the JSON of the event, which this job can read' });
  if (missing.length > 0 || !owner || !repo || event === undefined) return { kind: 'missing', missing };
  const { number, head } = event.pull_request ?? {};
  if (number === undefined || !head?.sha) return { kind: 'nowhere', why: 'this run is of no pull request' };
  const token = env['GITHUB_TOKEN'];
  if (!token) return { kind: 'nowhere', why: noToken(isFork(event, `${owner}/${repo}`)) };
  const server = env['GITHUB_SERVER_URL'];
  const run = env['GITHUB_RUN_ID'];
  return {
    kind: 'there',
    place: {
      api: env['GITHUB_API_URL'] || 'https://api.github.com',
      owner,
      repo,
      number,
      sha: head.sha,
      token,
      ...(server && run ? { url: `${server}/${owner}/${repo}/actions/runs/${run}` } : {}),
      ...(run && /^\d+$/.test(run) ? { run: Number(run) } : {}),
    },
  };
}

const noToken = (fork: boolean): string =>
  fork
    ? 'the pull request is from a fork, which gets no token'
    : 'there is no GITHUB_TOKEN; give the step `env: { GITHUB_TOKEN: ${{ github.token }} }`';

interface PullRequestEvent {
  readonly pull_request?: {
    readonly number?: number;
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
  };
}

const isFork = ({ pull_request: pull }: PullRequestEvent, repository: string): boolean =>
  pull?.head?.repo?.full_name?.toLowerCase() !== repository.toLowerCase();

function eventIn(text: string): PullRequestEvent | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
