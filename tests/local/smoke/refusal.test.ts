import type { RefusedStep } from '../../../constructs/core/kubernetes/smoke';
import { tryRefusal } from '../../../local/smoke/refusal';

const STEP: RefusedStep = {
  tries: 'queue adhoc',
  namespace: 'acme',
  priorityClass: 'acme-adhoc',
  cpu: '226m',
  quota: 'queue-adhoc',
  besides: 'workspace',
};
/** As the API server of Kubernetes 1.34 says it. */
const refusedBy = (quota: string): string =>
  `Error from server (Forbidden): error when creating "STDIN": pods "too-large" is forbidden: exceeded quota: ${quota}, requested: requests.cpu=226m, used: requests.cpu=0, limited: requests.cpu=225m\n`;

it.each([
  ['the quota of the queue', refusedBy('queue-adhoc'), 'passed', /^refused by quota queue-adhoc$/],
  [
    'the quota of the workspace, which is in use',
    refusedBy('workspace'),
    'skipped',
    /^quota workspace refused it before quota queue-adhoc could/,
  ],
  ['the quota of pods without a queue', refusedBy('no-queue'), 'failed', /exceeded quota: no-queue/],
  ['something else', 'Error from server (NotFound): namespaces "acme" not found', 'failed', /namespaces "acme" not found$/],
  ['nobody', '', 'failed', /^a pod of 226m would be taken/],
])('a pod that is refused by %s', async (_, error, state, words) => {
  const outcome = await tryRefusal(() => Promise.resolve({ ok: error === '', out: '', error }), STEP);
  expect(outcome.state).toBe(state);
  expect(outcome.words.join('\n')).toMatch(words);
  expect(outcome.look).toEqual(state === 'failed' ? ['-n acme get resourcequotas'] : undefined);
});
