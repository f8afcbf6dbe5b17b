import { ServiceFailure } from '../failure';
import type { Comment, CommitStatus, Forge } from '../forge';
import { type GitLabClient, gitLabClient } from './client';
import type { GitLabPlace } from './place';

/** Longest text of a status. */
const LONGEST = 140;

/** A merge request on GitLab. */
export async function gitLab(place: GitLabPlace): Promise<Forge> {
  const { project, iid, pipelineProject, sha, url, run } = place;
  const client = await gitLabClient(place);
  let me: number | undefined;
  return {
    name: 'GitLab',
    comments: async () => {
      me ??= (await client.Users.showCurrentUser()).id;
      return ownNotes(client, project, iid, me);
    },
    create: async (body) => {
      const { id } = await client.MergeRequestNotes.create(project, iid, body);
      return { id, body };
    },
    update: async (id, body) => void (await client.MergeRequestNotes.edit(project, iid, id, { body })),
    remove: async (id) => void (await client.MergeRequestNotes.remove(project, iid, id)),
    mark: async ({ state, sentence, name }: CommitStatus) => {
      const description = [...sentence].slice(0, LONGEST).join('');
      const more = { ...(url === undefined ? {} : { targetUrl: url }), ...(run === undefined ? {} : { pipelineId: run }) };
      const given = state === 'success' ? 'success' : 'failed';
      try {
        await client.Commits.editStatus(pipelineProject, sha, given, { name, description, ...more });
      } catch (error) {
        // GitLab refuses to set what is set already.
        if (!(error instanceof ServiceFailure && error.status === 400 && /cannot transition status/i.test(error.message))) throw error;
      }
    },
  };
}

/** Notes by the owner of the token on a merge request, of all pages. */
export async function ownNotes(client: GitLabClient, project: string, iid: number, me: number): Promise<Comment[]> {
  const notes = await client.MergeRequestNotes.all(project, iid, { perPage: 100, sort: 'asc' });
  return notes.filter(({ author }) => author.id === me).map(({ id, body }) => ({ id, body }));
}
