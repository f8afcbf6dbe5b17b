import type { Env } from './forge';
import type { Service } from './services';

const ROWS: Readonly<Record<Service, (env: Env) => string | undefined>> = {
  github: ({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha }) =>
    server && repository && sha ? `${server}/${repository}/blob/${sha}` : undefined,
  gitlab: ({ CI_PROJECT_URL: project, CI_COMMIT_SHA: sha }) => (project && sha ? `${project}/-/blob/${sha}` : undefined),
};

/** Address of the files of the commit that is looked at, for links to lines. */
export const sourceIn = (service: Service, env: Env): string | undefined => ROWS[service](env);
