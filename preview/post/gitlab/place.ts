import { type Env, type Where, missingIn } from '../forge';

/** A merge request on GitLab. */
export interface GitLabPlace {
  readonly api: string;
  /** Of the merge request. */
  readonly project: string;
  readonly iid: number;
  /** Where the pipeline runs, and its commit. */
  readonly pipelineProject: string;
  readonly sha: string;
  readonly token: string;
  readonly url?: string;
  readonly run?: number;
}

const GITLAB = {
  CI_API_V4_URL: 'the address of the API; GitLab CI sets it',
  CI_PROJECT_ID: 'the number of the project; GitLab CI sets it',
  CI_COMMIT_SHA: 'the commit; GitLab CI sets it',
} as const;

/** The merge request that a job runs for. */
export function gitLabPlace(env: Env): Where<GitLabPlace> {
  const missing = missingIn(env, GITLAB);
  const iid = Number(env['CI_MERGE_REQUEST_IID']);
  const source = env['CI_PIPELINE_SOURCE'];
  const isOther = !env['CI_MERGE_REQUEST_IID'] && source !== undefined && source !== 'merge_request_event';
  if (!isOther && !(Number.isInteger(iid) && iid > 0))
    missing.push({
      name: 'CI_MERGE_REQUEST_IID',
      fix: 'run the job in merge request pipelines: rules: [{ if: $CI_PIPELINE_SOURCE == "merge_request_event" }]',
    });
  if (missing.length > 0) return { kind: 'missing', missing };
  if (isOther) return { kind: 'nowhere', why: 'this pipeline is of no merge request' };
  const token = env['GITLAB_TOKEN'];
  if (!token) return { kind: 'nowhere', why: noToken(env) };
  const run = env['CI_PIPELINE_ID'];
  return {
    kind: 'there',
    place: {
      api: env['CI_API_V4_URL'] ?? '',
      project: env['CI_MERGE_REQUEST_PROJECT_ID'] || (env['CI_PROJECT_ID'] ?? ''),
      iid,
      pipelineProject: env['CI_PROJECT_ID'] ?? '',
      // A pipeline of merged results runs on a commit that is no branch's.
      sha: env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || (env['CI_COMMIT_SHA'] ?? ''),
      token,
      ...(env['CI_JOB_URL'] ? { url: env['CI_JOB_URL'] } : {}),
      ...(run && /^\d+$/.test(run) ? { run: Number(run) } : {}),
    },
  };
}

function noToken(env: Env): string {
  const [from, to] = [env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'], env['CI_MERGE_REQUEST_PROJECT_ID']];
  if (from && to && from !== to) return 'the merge request is from a fork, which gets no token';
  return 'there is no GITLAB_TOKEN; make a project access token with role Reporter and scope api, and a masked variable of that name (a job token may not write notes)';
}
