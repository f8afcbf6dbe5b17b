import { EXIT, Exit } from '../domain/exit';
import { confirm, requireTerminal } from '../deploy/confirm';
import { StackProblem } from '../deploy/events/failure';
import type { Told } from '../deploy/reading/reader';
import { changesText } from '../deploy/report/changes-text';
import { commandText } from '../deploy/report/command-text';
import { exitCodeOf, finalReport } from '../deploy/report/final-report';
import { findingsText, refusalText } from '../deploy/report/finding-text';
import { printResults } from '../deploy/report/json-report';
import { print } from '../terminal/print';
import { requireEstate } from '../model/require-estate';
import { type RunOptions, repeatable } from '../deploy/run-options';
import { type Session, withSession } from '../deploy/session';
import { deployStacks } from '../deploy/stacks/deploy-stacks';
import { waiting } from '../deploy/stacks/result';
import { type Going, goingIn } from './going';

/** Destroys the selection. Ends with 1 or 2 before anything happens where a finding refuses it, for example data that may not be lost. */
export async function destroy(options: RunOptions): Promise<void> {
  const asks = !options.yes && !options.simulate;
  if (asks) requireTerminal('destroy', () => requireEstate(options.estate));
  await withSession(options, 'destroy', async (session) => {
    const { stacks, others, conditions } = session;
    const { told, full } = await looked(session, options.parallel);
    if (conditions.interrupt.stopped) throw new Exit(EXIT.tool, 'stopped: nothing was destroyed');
    if (told.exit !== 0) throw new Exit(told.exit, refusalText(weighty(told)));
    const environments = [...new Set(session.select.map(({ environment }) => environment))];
    const show = (_: unknown, planned: Told): void => {
      conditions.progress.end();
      print(`\n${changesText(planned.shown)}\n`);
      const { findings, allowanceProblems } = weighty(planned);
      if (planned.exit === 0 && findings.length + allowanceProblems.length > 0) print(findingsText({ findings, allowanceProblems }));
    };
    const ask = async (): Promise<void> => {
      for (const name of environments) await confirm(`To destroy this, type the name of the environment (${name}): `, name);
    };
    const { parallel } = options;
    const destroyed = await deployStacks({ stacks: full, parallel, others, show, ...(asks ? { ask } : {}) }, conditions);
    const results = stacks.map(
      ({ name }) => destroyed.find((result) => result.name === name) ?? { ...waiting(name), status: 'unchanged' as const },
    );
    if (options.json) printResults(results);
    const code = exitCodeOf(results);
    const report = finalReport(results, 'destroy', commandText('destroy', repeatable(options)));
    if (code !== EXIT.done) throw new Exit(code, `\n${report}`);
    print(report);
  });
}

async function looked(session: Session, parallel: number): Promise<Going> {
  try {
    return await goingIn(session, parallel);
  } catch (error) {
    if (error instanceof StackProblem) throw new Exit(error.failure.exit, error.message);
    throw error;
  }
}

/** Everything goes, readers first: notes on the order are no news. */
const weighty = ({ findings, allowanceProblems }: Told): Pick<Told, 'findings' | 'allowanceProblems'> => ({
  findings: findings.filter(({ severity }) => severity !== 'info'),
  allowanceProblems,
});
