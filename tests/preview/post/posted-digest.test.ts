import { markerText } from '../../../preview/post/marker';
import { postedDigest } from '../../../preview/post/posted-digest';
import { GitHubService } from './github-service';
import { GitLabService } from './gitlab-service';

const KEY = 'estate/prod';
const DIGEST = 'lw1.aaaaaaaaaaaa';
const SERVICES = { github: GitHubService, gitlab: GitLabService } as const;
const SHA = 'b'.repeat(40);

describe.each(['github', 'gitlab'] as const)('the digest that was posted to %s', (service) => {
  let cloud: GitHubService | GitLabService;
  let said: string[];
  beforeEach(async () => {
    cloud = await new SERVICES[service]().open();
    said = [];
  });
  afterEach(() => cloud.stop());
  const found = (env: Readonly<Record<string, string | undefined>> = {}): Promise<string | undefined> =>
    postedDigest(service, [KEY, 'estate'], cloud.env({ CI_COMMIT_SHA: SHA, ...env }), {
      now: () => 0,
      sleep: async () => undefined,
      say: (line) => said.push(line),
    });
  const comment = (key: string, digest: string, author = cloud.me): void =>
    void cloud.add(author, `${markerText({ key, digest })}\na preview`);

  it('is that of the pull request which brought the commit, of this environment, and ours', async () => {
    cloud.merged.set(SHA, 7);
    for (let index = 0; index < 120; index += 1) cloud.add('somebody', 'text');
    comment(KEY, 'lw1.forgedforged', 'somebody');
    comment('estate/dev', 'lw1.bbbbbbbbbbbb');
    comment(KEY, DIGEST);
    expect(await found()).toBe(DIGEST);
    expect(said).toEqual([]);
  });

  it('says that nothing was shown where the comment went, or nobody reviewed', async () => {
    cloud.merged.set(SHA, 7);
    expect(await found()).toBe('lw1.');
    cloud.merged.clear();
    expect(await found()).toBe('lw1.');
    expect(said).toEqual([
      'its pull request has no comment for estate/prod or estate: nothing was shown, so nothing may change',
      'no pull request brought this commit: nothing was shown, so nothing may change',
    ]);
  });

  it('is that of the whole estate where its environment has no comment of its own', async () => {
    cloud.merged.set(SHA, 7);
    comment('estate', DIGEST);
    expect(await found()).toBe(DIGEST);
    comment(KEY, 'lw1.bbbbbbbbbbbb');
    expect(await found()).toBe('lw1.bbbbbbbbbbbb');
  });

  it('is none, rather than that of nothing, where the pull request is from a fork', async () => {
    cloud.merged.set(SHA, 7);
    cloud.fork = true;
    expect(await found()).toBeUndefined();
    expect(said).toEqual([]);
  });

  it('asks again where the service is broken, and ends with 3 where it may not look', async () => {
    cloud.merged.set(SHA, 7);
    comment(KEY, DIGEST);
    cloud.faults.push({ on: /commits/, status: 502, times: 2 });
    expect(await found()).toBe(DIGEST);
    cloud.faults.push({ on: /commits/, status: 403, message: 'no', times: 9 });
    await expect(found()).rejects.toMatchObject({ code: 3, message: expect.stringMatching(/^\[post\.comment\.unread\] .* 403 no/) });
  });

  it('names everything that is missing at once', async () => {
    const none = { GITHUB_SHA: '', GITHUB_TOKEN: '', CI_COMMIT_SHA: '', GITLAB_TOKEN: '' };
    await expect(found(none)).rejects.toMatchObject({ code: 1, message: expect.stringMatching(/_SHA is missing[^]*_TOKEN is missing/) });
  });
});
