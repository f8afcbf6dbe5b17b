import { readFileSync } from 'node:fs';
import { EXIT, Exit } from '../../domain/exit';
import type { Env, Forge, Where } from './forge';
import { gitHub } from './github/forge';
import { gitHubPlace } from './github/place';
import { gitLab } from './gitlab/forge';
import { gitLabPlace } from './gitlab/place';

/** What a preview can be posted to. */
export type Service = 'github' | 'gitlab';

/** A pull request to post to, with the number of the run; or why there is none. */
export type Target = { readonly forge: () => Promise<Forge>; readonly run?: number } | { readonly nowhere: string };

const ROWS: Readonly<Record<Service, (env: Env) => Target>> = {
  github: (env) => target('GitHub', gitHubPlace(env, textOf), gitHub),
  gitlab: (env) => target('GitLab', gitLabPlace(env), gitLab),
};

/** The pull request that a job runs for, as the variables of its CI say. Exits 1 with all that are missing. */
export const targetIn = (service: Service, env: Env): Target => ROWS[service](env);

function target<Place extends { readonly run?: number }>(
  name: string,
  where: Where<Place>,
  open: (place: Place) => Promise<Forge>,
): Target {
  if (where.kind === 'nowhere') return { nowhere: where.why };
  if (where.kind === 'there') return { forge: () => open(where.place), ...(where.place.run === undefined ? {} : { run: where.place.run }) };
  const lines = where.missing.map(
    ({ name: variable, fix }) => `[post.variable.missing] ${name}: ${variable} is missing or wrong\n  fix: ${fix}`,
  );
  throw new Exit(EXIT.input, lines.join('\n'));
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
