import { type Answer, type Asked, Service, paged } from './served';

const PROJECT = '/api/v4/projects/42';
const TOKEN = 'token-of-a-project';

/** GitLab's API as its reference describes it, as far as notes, statuses and merge requests of a commit go. */
export class GitLabService extends Service {
  readonly me = 'project_42_bot';
  mayWrite = true;
  readonly merged = new Map<string, number>();
  /** Whether merge requests come from a fork. */
  fork = false;
  #base = '';

  async open(): Promise<this> {
    this.#base = await this.start((asked, base) => this.#answer(asked, base));
    return this;
  }

  /** Variables of a job of a merge request pipeline. */
  env(more: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
    return {
      CI_API_V4_URL: `${this.#base}/api/v4`,
      CI_PROJECT_ID: '42',
      CI_MERGE_REQUEST_PROJECT_ID: '42',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '42',
      CI_MERGE_REQUEST_IID: '7',
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_COMMIT_SHA: 'a'.repeat(40),
      CI_JOB_URL: 'https://gitlab.example/jobs/1',
      CI_PIPELINE_ID: '1000',
      GITLAB_TOKEN: TOKEN,
      ...more,
    };
  }

  #answer(asked: Asked, base: string): Answer {
    const { method, path, body, headers } = asked;
    if (headers['private-token'] !== TOKEN) return { status: 401, body: { message: '401 Unauthorized' } };
    if (path === '/api/v4/user') return { status: 200, body: { id: idOf(this.me), username: this.me } };
    if (method !== 'GET' && !this.mayWrite) return { status: 403, body: { message: '403 Forbidden' } };
    const notes = `${PROJECT}/merge_requests/7/notes`;
    if (path === notes && method === 'GET') return paged(this.comments.map(shown), asked, base, 20);
    if (path === notes && method === 'POST') return { status: 201, body: shown(this.add(this.me, String(body['body']))) };
    const id = Number(path.startsWith(`${notes}/`) ? path.split('/').at(-1) : NaN);
    const found = this.comments.find((one) => one.id === id);
    if (method === 'PUT' && found) {
      found.body = String(body['body']);
      return { status: 200, body: shown(found) };
    }
    if (method === 'DELETE' && this.drop(id)) return { status: 204 };
    if (method === 'POST' && path.startsWith(`${PROJECT}/statuses/`)) return this.#mark({ sha: path.split('/').at(-1), ...body });
    const commit = /\/repository\/commits\/([0-9a-f]+)\/merge_requests$/.exec(path)?.[1];
    if (method === 'GET' && commit !== undefined) {
      const iid = this.merged.get(commit);
      return paged(
        iid === undefined
          ? []
          : [{ iid, state: 'merged', merge_commit_sha: commit, source_project_id: this.fork ? 43 : 42, target_project_id: 42 }],
        asked,
        base,
        20,
      );
    }
    return { status: 404, body: { message: '404 Not found' } };
  }

  #mark(status: Readonly<Record<string, unknown>>): Answer {
    const before = this.statuses.some(
      ({ sha, name, state }) => sha === status['sha'] && name === status['name'] && state === status['state'],
    );
    if (before)
      return {
        status: 400,
        body: { message: 'Cannot transition status via :enqueue from :success (Reason(s): Status cannot transition via "enqueue")' },
      };
    this.statuses.push(status);
    return { status: 201, body: { id: 1, ...status } };
  }
}

const idOf = (name: string): number => [...name].reduce((sum, one) => sum + one.charCodeAt(0), 0);
const shown = ({ id, author, body }: Service['comments'][number]) => ({
  id,
  body,
  system: false,
  author: { id: idOf(author), username: author },
});
