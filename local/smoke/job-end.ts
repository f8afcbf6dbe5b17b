import { SAYS } from '../../constructs/core/kubernetes/smoke';
import type { ApiObject } from '../manifests/translate';
import { LONGEST } from './job';
import type { Kubectl } from './kubectl';

/** How a job ended. */
export interface JobEnd {
  readonly ok: boolean;
  /** What its program says to people; the end of its log, or why it did not run, where it says nothing and failed. */
  readonly words: readonly string[];
}

interface Status {
  readonly active?: number;
  readonly conditions?: readonly { readonly type: string; readonly status: string; readonly message?: string }[];
}

/** Between two looks. Milliseconds. */
const PAUSE = 1000;
const TOLD_LINES = 15;

/** Makes a job and waits until it ends. @param stopped whether nobody wants to know any more */
export async function jobEnd(kubectl: Kubectl, job: ApiObject, stopped: () => boolean): Promise<JobEnd> {
  const { name, namespace = '' } = job.metadata;
  const inSpace = (...args: readonly string[]): ReturnType<Kubectl> => kubectl(['-n', namespace, ...args]);
  const made = await kubectl(['apply', '--server-side', '-f', '-'], JSON.stringify(job));
  if (!made.ok) return { ok: false, words: [made.error.trim()] };
  const deadline = Date.now() + LONGEST * 1000;
  for (;;) {
    const { active, conditions = [] } = statusOf((await inSpace('get', 'job', name, '-o', 'jsonpath={.status}')).out);
    const end = conditions.find(({ type, status }) => ['Complete', 'Failed'].includes(type) && status === 'True');
    if (end) {
      const log = (await inSpace('logs', `job/${name}`, '--all-containers', `--tail=200`)).out;
      return end.type === 'Complete' ? { ok: true, words: saidIn(log) } : { ok: false, words: wordsOf(log, end.message) };
    }
    if (stopped()) return { ok: false, words: ['interrupted'] };
    const late = Date.now() > deadline;
    if (late || active === undefined) {
      const why = await whyNone(inSpace, name);
      if (why.includes('exceeded quota') || late) return { ok: false, words: [why || 'it did not end in time'] };
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

const statusOf = (text: string): Status => (text.trim() === '' ? {} : (JSON.parse(text) as Status));

const saidIn = (log: string): string[] => log.split('\n').flatMap((line) => (line.startsWith(SAYS) ? [line.slice(SAYS.length)] : []));

/** What is said last is what is wrong; the log tells more. */
const wordsOf = (log: string, otherwise = 'it failed'): string[] => {
  const said = saidIn(log);
  const lines = log
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(SAYS));
  const words = [...said.slice(-1), ...lines.slice(-TOLD_LINES)];
  return words.length === 0 ? [otherwise] : words;
};

/** Why there is no pod, or why it does not start. */
async function whyNone(inSpace: (...args: readonly string[]) => ReturnType<Kubectl>, name: string): Promise<string> {
  const ofJob = `involvedObject.kind=Job,involvedObject.name=${name},reason=FailedCreate`;
  const refused = await inSpace('get', 'events', '--field-selector', ofJob, '-o', 'jsonpath={.items[*].message}');
  if (refused.out !== '') return refused.out;
  const pods = await inSpace('get', 'pods', '-l', `job-name=${name}`, '-o', 'jsonpath={..state.waiting.reason}: {..state.waiting.message}');
  return pods.out === ': ' ? '' : pods.out;
}
