import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, type Asked, Service, paged } from './served';

const REPOSITORY = '/repos/acme/lake';
const TOKEN = 'token-of-a-job';

/** GitHub's API as its reference describes it, as far as comments, statuses and pull requests of a commit go. */
export class GitHubService extends Service {
  readonly me = 'github-actions[bot]';
  /** What the token may do: a job's of a fork only reads. */
  mayWrite = true;
  /** Merged pull requests by commit. */
  readonly merged = new Map<string, number>();
  /** Whether pull requests come from a fork. */
  fork = false;
  #base = '';

  async open(): Promise<this> {
    this.#base = await this.start((asked, base) => this.#answer(asked, base));
    return this;
  }

  /** Variables of a job of GitHub Actions on pull request 7. */
  env(more: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
    const folder = mkdtempSync(join(tmpdir(), 'event-'));
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo: { full_name: 'acme/lake' } } } }));
    return {
      GITHUB_REPOSITORY: 'acme/lake',
      GITHUB_EVENT_PATH: event,
      GITHUB_API_URL: this.#base,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_RUN_ID: '1000',
      GITHUB_SHA: 'b'.repeat(40),
      GITHUB_TOKEN: TOKEN,
      ...more,
    };
  }

  #answer(asked: Asked, base: string): Answer {
    const { method, path, body, headers } = asked;
    if (headers.authorization !== `token ${TOKEN}`) return { status: 401, body: { message: 'Bad credentials' } };
    // The token of a job is an app's: it is no user.
    if (path === '/user') return { status: 403, body: { message: 'Resource not accessible by integration' } };
    if (method !== 'GET' && !this.mayWrite) return { status: 403, body: { message: 'Resource not accessible by integration' } };
    const comments = `${REPOSITORY}/issues/7/comments`;
    if (path === comments && method === 'GET') return paged(this.comments.map(shown), asked, base, 30);
    if (path === comments && method === 'POST') return this.#create(String(body['body']));
    const id = Number(path.startsWith(`${REPOSITORY}/issues/comments/`) ? path.split('/').at(-1) : NaN);
    const found = this.comments.find((one) => one.id === id);
    if (method === 'PATCH' && found) {
      found.body = String(body['body']);
      return { status: 200, body: shown(found) };
    }
    if (method === 'DELETE' && this.drop(id)) return { status: 204 };
    if (method === 'POST' && path.startsWith(`${REPOSITORY}/statuses/`)) {
      this.statuses.push({ sha: path.split('/').at(-1), ...body });
      return { status: 201, body: { id: 1, ...body } };
    }
    const commit = /\/commits\/([0-9a-f]+)\/pulls$/.exec(path)?.[1];
    if (method === 'GET' && commit !== undefined) {
      const number = this.merged.get(commit);
      const pulls =
        number === undefined ? [] : [{ number, merged_at: '2026-11-28T00:00:00Z', merge_commit_sha: commit, ...sides(this.fork) }];
      return paged(pulls, asked, base, 30);
    }
    return { status: 404, body: { message: 'Not Found' } };
  }

  #create(body: string): Answer {
    if (body.length > 65_536)
      return { status: 422, body: { message: 'Validation Failed: body is too long (maximum is 65536 characters)' } };
    return { status: 201, body: shown(this.add(this.me, body)) };
  }
}

const shown = ({ id, author, body }: Service['comments'][number]) => ({
  id,
  body,
  user: { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' },
});

/** Where a pull request is from, and where it goes. */
const sides = (fork: boolean): object => ({
  head: { repo: { full_name: fork ? 'someone/estate' : 'acme/estate' } },
  base: { repo: { full_name: 'acme/estate' } },
});
