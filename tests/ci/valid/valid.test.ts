import { parse } from 'yaml';
import { AFFECTED } from '../../../ci/affected';
import { type Affected, wavesOf } from '../../../ci/waves';
import { KINDS } from '../../../ci/write';
import { mistakesInProjects } from './atlantis';
import { mistakesInWorkflow } from './github';
import { mistakesInPipeline } from './gitlab';

const PIPELINES = [
  { estate: "'my estate'", environments: ['dev', 'prod'] },
  { estate: 'estate', environments: ['prod'], branch: 'release/1.x' },
];
const STACKS = ['foundation', 'shared', 'risk', 'lending'].map((owner): Affected => {
  const kind = owner === 'foundation' || owner === 'shared' ? owner : 'business';
  return { name: `${owner}-dev`, kind, environment: 'dev', status: 'changed' };
});
const written = (kind: string): string[] => PIPELINES.flatMap((pipeline) => KINDS[kind]?.(pipeline).text ?? []);
const later = (kind: string): string[] => [[], STACKS].flatMap((stacks) => AFFECTED[kind]?.(wavesOf(stacks), "'my estate'") ?? []);

/** A text with one fault. */
function broken(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, to);
}

describe.each(['github', 'github-environments', 'github-sweep'])('the workflow %s', (kind) => {
  it.each(written(kind))('is one that GitHub takes', async (text) => expect(await mistakesInWorkflow(text)).toEqual([]));
});

it.each([
  ['a word that is none', 'runs-on:', 'run-on:'],
  ['an event that is none', 'pull_request:', 'pull_requests:'],
  ['a right that is none', 'contents: read', 'contents: reed'],
  ['a job that is not there', 'needs: [affected', 'needs: [afected'],
  ['an expression that is none', 'github.event.', 'githup.event.'],
])('a workflow with %s is refused', async (_, from, to) => {
  expect(await mistakesInWorkflow(broken(written('github')[0] ?? '', from, to))).not.toEqual([]);
});

describe('the pipelines of GitLab', () => {
  it.each([...written('gitlab'), ...later('gitlab')])('hold its keywords alone', (text) =>
    expect(mistakesInPipeline(parse(text))).toEqual([]),
  );

  it.each([
    ['a word that is none', 'expire_in:', 'expires_in:'],
    ['a value that is none', 'when: always', 'when: sometimes'],
    ['a stage that is not there', 'stage: test', 'stage: review'],
    ['a job that is not there', 'needs: [lakewright-affected]', 'needs: [affected]'],
    ['nothing to run', '  trigger:\n', '  environment: dev\n  x-trigger:\n'],
  ])('are refused with %s', (_, from, to) => {
    expect(mistakesInPipeline(parse(broken(written('gitlab')[0] ?? '', from, to)))).not.toEqual([]);
  });
});

describe('the projects of Atlantis', () => {
  it.each([...written('atlantis'), ...later('atlantis')])('hold its keywords alone', (text) =>
    expect(mistakesInProjects(parse(text))).toEqual([]),
  );

  it.each([
    ['a word that is none', 'autoplan:', 'auto_plan:'],
    ['another version', 'version: 3', 'version: 2'],
    ['a workflow that is not there', 'workflow: lakewright-dev', 'workflow: dev'],
    ['a project twice', 'name: prod', 'name: dev'],
  ])('are refused with %s', (_, from, to) => {
    expect(mistakesInProjects(parse(broken(written('atlantis')[0] ?? '', from, to)))).not.toEqual([]);
  });
});
