import { EXIT, Exit } from '../domain/exit';
import { confirm, requireTerminal } from '../deploy/confirm';
import { StackProblem } from '../deploy/events/failure';
import { allowedIn } from '../deploy/reading/surroundings';
import { commandText } from '../deploy/report/command-text';
import { exitCodeOf, finalReport } from '../deploy/report/final-report';
import { previewText } from '../deploy/report/preview-table';
import { print } from '../terminal/print';
import { type RunOptions, repeatable } from '../deploy/run-options';
import { type Session, withSession } from '../deploy/session';
import { deployStacks } from '../deploy/stacks/deploy-stacks';
import type { Preview } from '../deploy/stacks/preview-stacks';
import { waiting } from '../deploy/stacks/result';
import { refuseDataLoss, refuseOrphans } from './guard';
import { leftText, refuseInhabitants } from './inhabitants';
import { lookAtStates } from './look';
import { refuseUndescribedLoss } from './undescribed';

/** Destroys the selection. Exits 2 before anything happens unless both keys are given for all data in it. */
export async function destroy(options: RunOptions): Promise<void> {
  const asks = !options.yes && !options.simulate;
  if (asks) requireTerminal('destroy');
  await withSession(options, 'destroy', async (session) => {
    const { stacks, conditions } = session;
    const full = await guarded(session, options.parallel);
    if (conditions.interrupt.stopped) throw new Exit(EXIT.tool, 'stopped: nothing was destroyed');
    const environments = [...new Set(session.select.map(({ environment }) => environment))];
    const ask = async (previews: readonly Preview[]): Promise<void> => {
      conditions.progress.end();
      print(`\n${previewText(previews)}\n`);
      for (const name of environments) await confirm(`To destroy this, type the name of the environment (${name}): `, name);
    };
    const destroyed = await deployStacks(
      { stacks: stacks.filter(({ name }) => full.has(name)), parallel: options.parallel, ...(asks ? { ask } : {}) },
      conditions,
    );
    const results = stacks.map(
      ({ name }) => destroyed.find((result) => result.name === name) ?? { ...waiting(name), status: 'unchanged' as const },
    );
    const code = exitCodeOf(results);
    const report = finalReport(results, 'destroy', commandText('destroy', repeatable(options)));
    if (code !== EXIT.done) throw new Exit(code, `\n${report}`);
    print(report);
  });
}

/** Names of the stacks that hold anything, after all guards have been asked. */
async function guarded(
  { estate: { estate, origins, root }, select, stacks, dependents, states, conditions }: Session,
  parallel: number,
): Promise<Set<string>> {
  try {
    const held = await lookAtStates([...stacks, ...dependents.map(({ folder }) => folder)], parallel, conditions);
    refuseOrphans(
      select,
      dependents.map(({ ref }) => ({ ref, resources: held.get(ref.name) ?? [] })),
    );
    const all = select.flatMap((ref, index) => {
      const folder = stacks[index];
      return folder ? [{ ref, folder, resources: held.get(ref.name) ?? [] }] : [];
    });
    const forgotten = states.undescribed.filter(({ ref }) => select.includes(ref));
    refuseInhabitants(select, states);
    const today = new Date().toISOString().slice(0, 10);
    if (forgotten.length > 0) refuseUndescribedLoss(forgotten, estate, { allowances: allowedIn(root, today), today });
    const byDescription = all.filter(({ ref }) => !forgotten.some((one) => one.ref === ref));
    refuseDataLoss(byDescription, estate, origins);
    leftText(select, states).forEach(conditions.progress.say);
    return new Set(all.filter(({ resources }) => resources.length > 0).map(({ ref }) => ref.name));
  } catch (error) {
    if (error instanceof StackProblem) throw new Exit(error.failure.exit, error.message);
    throw error;
  }
}
