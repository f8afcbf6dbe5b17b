import { platformSpace } from '../../constructs/core/kubernetes/names';
import { EXIT, Exit } from '../../domain/exit';
import { print, printError } from '../../terminal/print';
import { machineLacks } from '../checks/check';
import { type Lack, failureOf } from '../checks/tools';
import type { LocalEnvironment } from '../environment';
import type { StackObjects } from '../manifests/manifests';
import { lacking } from '../run-tool';
import { onInterrupt } from './interrupt';
import { kubectlAt } from './kubectl';
import { type Tried, runSteps } from './run';
import { stepsOf } from './steps';
import { triedText } from './text';

/** A contract test of a cluster that is up, by what outputs tell of it. Gives its steps; {@link judge} says what follows. */
export async function smoke(environment: LocalEnvironment, stacks: readonly StackObjects[]): Promise<Tried[]> {
  const { kubernetes } = environment;
  const kubectl = kubectlAt(kubernetes.context);
  const lacks = machineLacks(false, kubernetes.context);
  if (lacks.length > 0) throw lacking(lacks);
  const answer = await kubectl(['get', 'namespace', platformSpace(kubernetes.prefix), '--ignore-not-found', '-o', 'name']);
  if (!answer.ok) throw lacking([failureOf('kubectl', answer.error)]);
  if (answer.out === '') throw lacking([missing(kubernetes)]);
  const steps = stacks.flatMap(({ business, outputs }) => (business === undefined ? [] : stepsOf(environment, business, outputs)));
  const interrupt = onInterrupt(printError);
  try {
    const tell = (tried: Tried): void => print(triedText(tried, kubernetes.context));
    const all = await runSteps({ kubectl, prefix: kubernetes.prefix, stopped: interrupt.stopped, tell }, steps);
    if (interrupt.stopped())
      throw new Exit(
        EXIT.tool,
        `[local.smoke.interrupted] interrupted after ${all.length} of ${steps.length} steps\n  fix: npx lakewright local smoke`,
      );
    return all;
  } finally {
    interrupt.end();
  }
}

const missing = ({ context, prefix }: LocalEnvironment['kubernetes']): Lack => ({
  code: 'local.smoke.missing',
  message: `nothing is up in ${context}: there is no namespace ${platformSpace(prefix)}`,
  fix: 'npx lakewright local up',
});

/** Says how it ended. Exits 3 where a step failed. */
export function judge(all: readonly Tried[]): void {
  const count = (state: Tried['state']): number => all.filter((tried) => tried.state === state).length;
  const [good, bad, left] = [count('passed'), count('failed'), count('skipped')];
  const text = `${good} passed, ${bad} failed, ${left} skipped`;
  if (bad > 0) throw new Exit(EXIT.tool, `[local.smoke.failed] ${text}\n  fix: look at what each failed step names`);
  print(text);
}
