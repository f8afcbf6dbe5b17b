import type { SmokeJob, TriedStep } from '../../constructs/core/kubernetes/smoke';
import { jobOf, SMOKE_LABEL } from './job';
import { type JobEnd, jobEnd } from './job-end';
import type { Kubectl } from './kubectl';
import { type Outcome, failed, passed, skipped } from './outcome';
import { tryRefusal } from './refusal';
import type { BusinessStep } from './steps';

/** A step that has ended. */
export interface Tried extends Outcome {
  readonly name: string;
}

/** Where a run takes place, and who listens to it. */
export interface Run {
  readonly kubectl: Kubectl;
  /** Beginning of the environment's namespaces: marks what is made. */
  readonly prefix: string;
  /** Whether somebody wants it to stop: nothing further is tried, and what was made is taken away. */
  readonly stopped: () => boolean;
  readonly tell: (tried: Tried) => void;
}

/** Tries one step after the other, and takes away what they have made, whatever happened. */
export async function runSteps(run: Run, steps: readonly BusinessStep[]): Promise<Tried[]> {
  const { kubectl, prefix, stopped, tell } = run;
  const clear = (): ReturnType<Kubectl> =>
    kubectl(['delete', 'jobs', '-A', '-l', `${SMOKE_LABEL}=${prefix}`, '--cascade=foreground', '--ignore-not-found']);
  const done = (job: SmokeJob, until = stopped): Promise<JobEnd> => jobEnd(kubectl, jobOf(prefix, job), until);
  const all: Tried[] = [];
  const ended = (name: string, outcome: Outcome): void => {
    const tried = { name, ...outcome };
    all.push(tried);
    tell(tried);
  };
  const begun: { readonly name: string; readonly step: TriedStep }[] = [];
  await clear();
  try {
    for (const { business, step } of steps) {
      if (stopped()) break;
      const name = `${business}: ${step.tries}`;
      if ('why' in step) ended(name, skipped(step.why));
      else if ('quota' in step) ended(name, await tryRefusal(kubectl, step));
      else {
        begun.push({ name, step });
        ended(name, await tryJob(step, done));
      }
    }
  } finally {
    await clear();
    for (const { name, step } of begun.reverse()) {
      const end = step.after && (await done(step.after, () => false));
      if (end?.ok === false) ended(`${name}: is cleaned up`, failed(end.words, step.look));
    }
    await clear();
  }
  return all;
}

async function tryJob({ before, job, look }: TriedStep, done: (job: SmokeJob) => Promise<JobEnd>): Promise<Outcome> {
  const prepared = before && (await done(before));
  if (prepared?.ok === false) return failed(['it could not be prepared', ...prepared.words], look);
  const { ok, words } = await done(job);
  return ok ? passed(words) : failed(words, look);
}
