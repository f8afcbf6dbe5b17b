import { EXIT, Exit } from '../../domain/exit';
import type { Verdict } from '../types/preview';
import { ServiceFailure, kindOf } from './failure';
import type { Env, Forge } from './forge';
import { markerText } from './marker';
import { type Patience, patiently } from './patience';
import { type Service, targetIn } from './services';
import { writeSummary } from './summary';
import { type Upserted, upsert } from './upsert';

/** A preview that is to be shown at its pull request. */
export interface Posting {
  readonly service: Service;
  /** Estate and environment: each has a comment of its own. */
  readonly key: string;
  readonly markdown: string;
  /** Of what is shown. */
  readonly digest: string;
  readonly verdict: Verdict;
}

/** The most that GitHub takes in a comment. */
const GITHUB_MOST = 65_536;

/** So much of a comment is the preview's; the rest is the marker. */
export const roomBeside = (key: string, digest: string): number =>
  GITHUB_MOST - markerText({ key, run: Number.MAX_SAFE_INTEGER, digest }).length - 2;

/**
 * Makes the comment of a pull request say what a preview says, and marks its commit with the verdict. Where nobody gave a right to write, the
 * job's summary has it. Exits 1 where the CI says not enough, and 3 where the service cannot be had.
 */
export async function post(posting: Posting, env: Env, patience: Patience): Promise<void> {
  const { service, key, markdown, digest, verdict } = posting;
  const target = targetIn(service, env);
  const { say } = patience;
  if ('nowhere' in target) return elsewhere(target.nowhere, markdown, env, say);
  const forge = await target.forge();
  const run = target.run;
  const numbered = { key, ...(run === undefined ? {} : { run }) };
  const wanted = verdict.word === 'nothing' ? numbered : { ...numbered, body: `${markerText({ ...numbered, digest })}\n${markdown}` };
  try {
    say(WORDS[await patiently(forge.name, () => upsert(forge, wanted), patience)]);
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    if (kindOf(error) !== 'forbidden' || error.status === 401) throw refused(forge, error);
    elsewhere(`${forge.name} lets this job write no comment (${error.message})`, markdown, env, say);
  }
  await mark(forge, posting, patience);
}

const WORDS: Readonly<Record<Upserted, string>> = {
  created: 'posted: the preview is a comment of the pull request',
  updated: 'posted: the comment of the pull request is updated',
  unchanged: 'posted: the comment of the pull request says the same already',
  removed: 'posted: nothing changes any more, the comment of the pull request is removed',
  none: 'posted: nothing changes, the pull request needs no comment',
  newer: 'not posted: a later run has written the comment already',
};

function elsewhere(why: string, markdown: string, env: Env, say: (line: string) => void): void {
  say(`not posted: ${why}; ${writeSummary(markdown, env) ? "the job's summary has the preview" : "the job's log has the preview"}`);
}

async function mark(forge: Forge, { key, verdict }: Posting, patience: Patience): Promise<void> {
  const status = {
    state: verdict.exit === 0 ? 'success' : 'failure',
    sentence: verdict.sentence,
    name: `lakewright/preview ${key}`,
  } as const;
  try {
    await patiently(forge.name, () => forge.mark(status), patience);
  } catch (error) {
    if (!(error instanceof ServiceFailure)) throw error;
    patience.say(
      `the commit is not marked with the verdict: ${forge.name} says ${error.status} ${error.message}; GitHub needs \`statuses: write\``,
    );
  }
}

const refused = (forge: Forge, { status, message }: ServiceFailure): Exit =>
  new Exit(
    EXIT.tool,
    status === 401
      ? `[post.token.refused] ${forge.name} does not know the token (${message})\n  fix: give a token that has not expired`
      : `[post.comment.refused] ${forge.name} refuses the comment: ${status} ${message}\n  fix: check that the pull request is there, and that the token may see it and write comments`,
  );
