import { EXIT, Exit } from '../../domain/exit';
import { ServiceFailure } from './failure';
import { type Env, missingIn } from './forge';
import { asking, gitHubClient, whoAmI } from './github/client';
import { ownComments } from './github/forge';
import { gitLabClient } from './gitlab/client';
import { ownNotes } from './gitlab/forge';
import { markerIn } from './marker';
import { type Patience, patiently } from './patience';
import type { Service } from './services';

interface Row {
  readonly name: string;
  /** Variables that have to be there, with what they are. */
  readonly wanted: Readonly<Record<string, string>>;
  /** The pull request that a commit was merged by; undefined where there is none. */
  readonly merged: (env: Env) => Promise<Merged | undefined>;
}

interface Merged {
  /** Of our comments on it. */
  readonly bodies: readonly string[];
  /** It came from a fork, where no job may write a comment. */
  readonly fork: boolean;
}

const TOKEN = 'a token that may read pull requests and their comments';

const ROWS: Readonly<Record<Service, Row>> = {
  github: {
    name: 'GitHub',
    wanted: { GITHUB_REPOSITORY: 'owner/name of the repository', GITHUB_SHA: 'the commit that is deployed', GITHUB_TOKEN: TOKEN },
    merged: async (env) => {
      const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
      const sha = env['GITHUB_SHA'] ?? '';
      const client = await gitHubClient({ api: env['GITHUB_API_URL'] || 'https://api.github.com', token: env['GITHUB_TOKEN'] ?? '' });
      const { data } = await asking(client.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha }));
      const merged = data.filter((pull) => pull.merged_at !== null);
      const pull = merged.find((one) => one.merge_commit_sha === sha) ?? merged[0];
      if (pull === undefined) return undefined;
      const comments = await ownComments(client, { owner, repo }, pull.number, await asking(whoAmI(client)));
      return { bodies: comments.map(({ body }) => body), fork: pull.head.repo?.full_name !== pull.base.repo.full_name };
    },
  },
  gitlab: {
    name: 'GitLab',
    wanted: {
      CI_API_V4_URL: 'the address of the API',
      CI_PROJECT_ID: 'the number of the project',
      CI_COMMIT_SHA: 'the commit',
      GITLAB_TOKEN: TOKEN,
    },
    merged: async (env) => {
      const [project, sha] = [env['CI_PROJECT_ID'] ?? '', env['CI_COMMIT_SHA'] ?? ''];
      const client = await gitLabClient({ api: env['CI_API_V4_URL'] ?? '', token: env['GITLAB_TOKEN'] ?? '' });
      const merged = (await client.Commits.allMergeRequests(project, sha)).filter(({ state }) => state === 'merged');
      const request = merged.find(({ merge_commit_sha: commit }) => commit === sha) ?? merged[0];
      if (request === undefined) return undefined;
      const { id } = await client.Users.showCurrentUser();
      const notes = await ownNotes(client, project, request.iid, id);
      return { bodies: notes.map(({ body }) => body), fork: request.source_project_id !== request.target_project_id };
    },
  },
};

/** The digest of a preview that showed no change; its comment was removed. */
export const NOTHING_SHOWN = 'lw1.';

/** Whose comment shows what: the first that is there counts, such as that of an environment before that of the whole estate. */
export type Keys = readonly string[];

/**
 * The digest in the comment of the pull request that a commit was merged by. One without a comment showed no change, and so did a commit that came
 * without a pull request: then nothing may change. Of a pull request from a fork undefined: no comment could be written. Exits 1 where variables are missing, 3 where the service cannot be had.
 */
export async function postedDigest(service: Service, keys: Keys, env: Env, patience: Patience): Promise<string | undefined> {
  const { name, wanted, merged } = ROWS[service];
  const missing = missingIn(env, wanted);
  const lines = missing.map((one) => `[post.variable.missing] ${name}: ${one.name} is missing\n  fix: set it: ${one.fix}`);
  if (lines.length > 0) throw new Exit(EXIT.input, lines.join('\n'));
  try {
    const found = await patiently(name, () => merged(env), patience);
    const markers = found?.bodies.map(markerIn) ?? [];
    const digest = keys.flatMap((key) => markers.find((marker) => marker?.key === key)?.digest ?? [])[0];
    if (digest === undefined && found?.fork === true) return undefined;
    if (digest === undefined)
      patience.say(
        `${found === undefined ? 'no pull request brought this commit' : `its pull request has no comment for ${keys.join(' or ')}`}: nothing was shown, so nothing may change`,
      );
    return digest ?? NOTHING_SHOWN;
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    throw new Exit(
      EXIT.tool,
      `[post.comment.unread] ${name} does not show the comment of the preview: ${error.status} ${error.message}\n  fix: give the token the right to read pull requests (GitHub: pull-requests: read)`,
    );
  }
}
