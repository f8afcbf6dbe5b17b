import type { Comment, CommitStatus, Forge } from '../forge';
import { type GitHubClient, asking, gitHubClient, whoAmI } from './client';
import type { GitHubPlace } from './place';

/** Longest text of a status. */
const LONGEST = 140;

/** A pull request on GitHub, whose comments are those of an issue. */
export async function gitHub(place: GitHubPlace): Promise<Forge> {
  const { owner, repo, number, sha, url } = place;
  const client = await gitHubClient(place);
  let me: Promise<string | undefined> | undefined;
  const known = (): Promise<string | undefined> => (me ??= whoAmI(client));
  return {
    name: 'GitHub',
    comments: async () => {
      const mine = await asking(known()).catch((error: unknown) => {
        me = undefined;
        throw error;
      });
      return ownComments(client, place, number, mine);
    },
    create: async (body) => {
      const { data } = await asking(client.rest.issues.createComment({ owner, repo, issue_number: number, body }));
      return { id: data.id, body };
    },
    update: async (id, body) => void (await asking(client.rest.issues.updateComment({ owner, repo, comment_id: id, body }))),
    remove: async (id) => void (await asking(client.rest.issues.deleteComment({ owner, repo, comment_id: id }))),
    mark: async ({ state, sentence, name }: CommitStatus) => {
      const description = [...sentence].length > LONGEST ? `${[...sentence].slice(0, LONGEST - 1).join('')}…` : sentence;
      const more = url === undefined ? {} : { target_url: url };
      await asking(client.rest.repos.createCommitStatus({ owner, repo, sha, state, description, context: name, ...more }));
    },
  };
}

/** Comments by the owner of the token on a pull request, of all pages; by any app where nobody knows whose token it is. */
export async function ownComments(
  client: GitHubClient,
  { owner, repo }: Pick<GitHubPlace, 'owner' | 'repo'>,
  number: number,
  me: string | undefined,
): Promise<Comment[]> {
  const all = await asking(client.paginate(client.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }));
  return all
    .filter(({ user }) => (me === undefined ? user?.type === 'Bot' : user?.login === me))
    .map(({ id, body = '' }) => ({ id, body }));
}
