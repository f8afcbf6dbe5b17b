import { post } from '../../../preview/post/post';
import { GitHubService } from './github-service';

const KEY = 'estate/prod';
const DIGEST = 'lw1.aaaaaaaaaaaa';
const VERDICT = { word: 'careful', sentence: 'one restart', exit: 0 } as const;

describe('limits of GitHub that are told with 403', () => {
  let cloud: GitHubService;
  beforeEach(async () => void (cloud = await new GitHubService().open()));
  afterEach(() => cloud.stop());
  const now = Date.UTC(2026, 10, 28);

  it.each([
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 20) }, 'API rate limit exceeded', 20_000],
    [{}, 'You have exceeded a secondary rate limit.', 60_000],
    [{ 'retry-after': new Date(now + 9000).toUTCString() }, 'slow down', 9000],
  ])('%j are waited for', async (headers, message, wait) => {
    const slept: number[] = [];
    cloud.faults.push({ on: /POST .*comments/, status: 403, headers, message, times: 1 });
    const posting = { service: 'github', key: KEY, markdown: 'a', digest: DIGEST, verdict: VERDICT } as const;
    await post(posting, cloud.env(), { now: () => now, sleep: async (ms) => void slept.push(ms), say: () => undefined });
    expect(slept).toEqual([wait]);
    expect(cloud.comments).toHaveLength(1);
  });
});
