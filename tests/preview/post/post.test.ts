import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markerText } from '../../../preview/post/marker';
import { type Posting, post } from '../../../preview/post/post';
import type { Exit } from '../../../domain/exit';
import { GitHubService } from './github-service';
import { GitLabService } from './gitlab-service';

const KEY = 'estate/prod';
const DIGEST = 'lw1.aaaaaaaaaaaa';
const VERDICT = { word: 'careful', sentence: 'one restart', exit: 0 } as const;
const NOTHING = { word: 'nothing', sentence: 'nothing changes', exit: 0 } as const;
const SERVICES = { github: GitHubService, gitlab: GitLabService } as const;
/** How each says the same. */
const EDIT = { github: /PATCH/, gitlab: /PUT/ } as const;

describe.each(['github', 'gitlab'] as const)('posting to %s', (service) => {
  let cloud: GitHubService | GitLabService;
  let said: string[];
  let slept: number[];
  beforeEach(async () => {
    cloud = await new SERVICES[service]().open();
    [said, slept] = [[], []];
  });
  afterEach(() => cloud.stop());

  const run = (more: Partial<Posting> = {}, env: Readonly<Record<string, string | undefined>> = {}): Promise<void> => {
    let clock = Date.UTC(2026, 10, 28);
    const sleep = async (ms: number): Promise<void> => {
      slept.push(ms);
      clock += ms;
    };
    const posting = { service, key: KEY, markdown: 'a preview', digest: DIGEST, verdict: VERDICT, ...more };
    return post(posting, cloud.env(env), { now: () => clock, sleep, say: (line) => said.push(line) });
  };
  const bodies = (): string[] => cloud.comments.map(({ body }) => body);
  const ours = (text: string, key = KEY): string => `${markerText({ key, run: 900, digest: DIGEST })}\n${text}`;
  const failure = async (work: Promise<void>): Promise<Exit> =>
    work.then(
      () => {
        throw new Error('it did not fail');
      },
      (error: Exit) => error,
    );

  it('makes a comment that names its digest, marks the commit, and says so', async () => {
    await run();
    expect(bodies()).toEqual([`${markerText({ key: KEY, run: 1000, digest: DIGEST })}\na preview`]);
    expect(cloud.statuses).toEqual([expect.objectContaining({ sha: 'a'.repeat(40), state: 'success', description: 'one restart' })]);
    expect(said).toEqual(['posted: the preview is a comment of the pull request']);
  });

  it('writes its own comment anew, found behind two pages of others', async () => {
    for (let index = 0; index < 130; index += 1) cloud.add('somebody', `comment ${index}`);
    const { id } = cloud.add(cloud.me, ours('an earlier preview'));
    await run();
    expect(cloud.comments.find((one) => one.id === id)?.body).toContain('a preview');
    expect(cloud.comments).toHaveLength(131);
    expect(said[0]).toContain('updated');
  });

  it('writes nothing where the comment says the same, up to line ends and blanks', async () => {
    await run({ markdown: 'two\nlines\n' });
    const [comment] = cloud.comments;
    if (comment) comment.body = comment.body.replace(/\n/g, '\r\n').trimEnd();
    cloud.calls.length = 0;
    await run({ markdown: 'two\nlines\n' });
    expect(cloud.calls.filter((call) => !call.startsWith('GET') && !call.includes('/statuses/'))).toEqual([]);
    expect(said[1]).toContain('says the same already');
  });

  it('leaves alone what somebody else wrote under our marker, and what is of another environment', async () => {
    cloud.add('somebody', ours('forged'));
    cloud.add(cloud.me, ours('of dev', 'estate/dev'));
    await run();
    expect(bodies()).toEqual([ours('forged'), ours('of dev', 'estate/dev'), expect.stringContaining('a preview')]);
  });

  it('goes when nothing changes any more, and does not come for nothing', async () => {
    cloud.add(cloud.me, ours('an earlier preview'));
    await run({ verdict: NOTHING });
    await run({ verdict: NOTHING });
    expect(bodies()).toEqual([]);
    expect(said.map((line) => line.split(',')[0])).toEqual(['posted: nothing changes any more', 'posted: nothing changes']);
  });

  it('two jobs at once leave one comment', async () => {
    await Promise.all([run({ markdown: 'one' }), run({ markdown: 'two' })]);
    expect(bodies()).toHaveLength(1);
  });

  it('gives way to an older comment that another job made meanwhile', async () => {
    let older = 0;
    cloud.meanwhile = (call) => {
      if (older > 0 || !/GET .*(comments|notes)/.test(call)) return;
      older = cloud.add(cloud.me, ours('of the other job')).id;
    };
    await run();
    expect(cloud.comments.map(({ id }) => id)).toEqual([older]);
    expect(bodies()[0]).toContain('a preview');
  });

  it('removes younger comments that other jobs left', async () => {
    const { id } = cloud.add(cloud.me, ours('first'));
    cloud.add(cloud.me, ours('second'));
    await run();
    expect(cloud.comments.map((one) => one.id)).toEqual([id]);
  });

  it('does not write over what a later run wrote', async () => {
    const later = `${markerText({ key: KEY, run: 2000 })}\nlater`;
    cloud.add(cloud.me, later);
    await run();
    expect(bodies()).toEqual([later]);
    expect(said[0]).toContain('a later run');
  });

  it('makes the comment again that somebody deletes meanwhile', async () => {
    const { id } = cloud.add(cloud.me, ours('an earlier preview'));
    cloud.meanwhile = (call) => void (/GET .*(comments|notes)/.test(call) && cloud.drop(id));
    await run();
    expect(bodies()).toEqual([expect.stringContaining('a preview')]);
  });

  it('looks again where an edit meets a conflict', async () => {
    cloud.add(cloud.me, ours('an earlier preview'));
    cloud.faults.push({ on: EDIT[service], status: 409, times: 1 });
    await run();
    expect(bodies()).toEqual([expect.stringContaining('a preview')]);
    expect(slept).toEqual([]);
  });

  it('waits as long as it is asked to', async () => {
    cloud.faults.push({ on: /POST .*(comments|notes)/, status: 429, headers: { 'retry-after': '7' }, times: 2 });
    await run();
    expect(slept).toEqual([7000, 7000]);
    expect(bodies()).toHaveLength(1);
    expect(said[0]).toMatch(/asks to wait: trying again in 7 s$/);
  });

  it('tries again where the service is broken, and makes no second comment of one that was made unseen', async () => {
    cloud.faults.push({ on: /POST .*(comments|notes)/, status: 502, done: true, times: 1 });
    await run();
    expect(bodies()).toHaveLength(1);
    expect(slept).toEqual([2000]);
  });

  it('ends with 3 where it stays broken', async () => {
    cloud.faults.push({ on: /GET/, status: 503, times: 99 });
    const { code, message } = await failure(run());
    expect(code).toBe(3);
    expect(message).toMatch(/^\[post\.service\.broken\] .* 503\n {2}fix: look whether .* has an incident/);
    expect(slept).toEqual([2000, 4000, 8000, 16000, 32000]);
  });

  it('ends with 3 at once where it would have to wait for too long, and says for how long', async () => {
    cloud.faults.push({ on: /POST/, status: 429, headers: { 'retry-after': '1800' }, times: 99 });
    const { code, message } = await failure(run());
    expect([code, slept]).toEqual([3, []]);
    expect(message).toMatch(/^\[post\.service\.limited\] .* another 30 min\n {2}fix: run the job again in 30 min/);
  });

  it('ends with 3 where nobody answers, without the token', async () => {
    const env = cloud.env();
    await cloud.stop();
    const patience = { now: () => 0, sleep: async () => undefined, say: (line: string) => said.push(line) };
    const { code, message } = await failure(post({ service, key: KEY, markdown: '', digest: DIGEST, verdict: VERDICT }, env, patience));
    expect(code).toBe(3);
    expect(message).toContain('[post.service.broken]');
    expect([message, ...said].join()).not.toContain('token-of');
  });

  it('a fork whose token only reads gets the summary of the job, and does not fail', async () => {
    const summary = join(mkdtempSync(join(tmpdir(), 'summary-')), 'summary.md');
    cloud.mayWrite = false;
    await run({}, { GITHUB_STEP_SUMMARY: summary });
    expect(readFileSync(summary, 'utf8')).toBe('a preview\n');
    expect(said[0]).toMatch(/^not posted: .* lets this job write no comment \(.*\); the job's summary has the preview$/);
    expect(cloud.comments).toEqual([]);
  });

  it('no token is no failure, and nothing is asked', async () => {
    await run({}, { GITHUB_TOKEN: undefined, GITLAB_TOKEN: undefined });
    expect(said).toEqual([expect.stringMatching(/^not posted: there is no GIT(HUB|LAB)_TOKEN; .*; the job's log has the preview$/)]);
    expect(cloud.calls).toEqual([]);
  });

  it('a token that has expired ends with 3', async () => {
    const { code, message } = await failure(run({}, { GITHUB_TOKEN: 'old', GITLAB_TOKEN: 'old' }));
    expect([code, message.split(' ')[0]]).toEqual([3, '[post.token.refused]']);
  });

  it('a verdict that deploy refuses fails the commit', async () => {
    await run({ verdict: { word: 'refused', sentence: `data is lost ${'x'.repeat(200)}`, exit: 2 } });
    const [{ state, description } = {}] = cloud.statuses as readonly { readonly state?: string; readonly description?: string }[];
    expect(state).toBe(service === 'github' ? 'failure' : 'failed');
    expect(description?.length).toBeLessThanOrEqual(140);
  });

  it('a status that is there already, or may not be set, stops nothing', async () => {
    await run();
    await run({ markdown: 'another' });
    expect(cloud.statuses.length).toBeGreaterThan(0);
    cloud.faults.push({ on: /statuses/, status: 403, message: 'no', times: 9 });
    await run({ markdown: 'a third' });
    expect(said.at(-1)).toMatch(/^the commit is not marked with the verdict: .* 403 no/);
  });

  it('a comment that the service refuses ends with 3 and its words', async () => {
    cloud.faults.push({ on: /POST .*(comments|notes)/, status: 422, message: 'body is too long', times: 1 });
    const { code, message } = await failure(run());
    expect(code).toBe(3);
    expect(message).toMatch(/^\[post\.comment\.refused\] .* 422 .*body is too long/);
  });

  it('names everything that is missing at once', async () => {
    const wanted =
      service === 'github'
        ? ['GITHUB_REPOSITORY', 'GITHUB_EVENT_PATH']
        : ['CI_API_V4_URL', 'CI_PROJECT_ID', 'CI_COMMIT_SHA', 'CI_MERGE_REQUEST_IID'];
    const none = Object.fromEntries(wanted.map((name) => [name, undefined]));
    const { code, message } = await failure(run({}, { ...none, CI_PIPELINE_SOURCE: undefined }));
    expect(code).toBe(1);
    expect(message.match(/^\[post\.variable\.missing\] \w+: (\w+) .*\n {2}fix: \S/gm)?.map((line) => line.split(' ')[2])).toEqual(wanted);
  });

  it('a run of no pull request posts nothing', async () => {
    await run(
      {},
      { GITHUB_EVENT_PATH: join(__dirname, '../../../package.json'), CI_MERGE_REQUEST_IID: undefined, CI_PIPELINE_SOURCE: 'push' },
    );
    expect(said[0]).toMatch(/^not posted: this (run|pipeline) is of no (pull|merge) request/);
  });
});
