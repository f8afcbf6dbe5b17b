import { EXIT, Exit } from '../domain/exit';
import { confirm, requireTerminal } from './confirm';
import { isOnlyRecord } from './events/plan-summary';
import { checkText } from './report/check-text';
import { commandText } from './report/command-text';
import { exitCodeOf, finalReport } from './report/final-report';
import { printResults } from './report/json-report';
import { outputsText } from './report/outputs-text';
import { changesText } from './report/changes-text';
import { findingsText } from './report/finding-text';
import { previewText } from './report/preview-table';
import type { Told } from './reading/reader';
import { print } from '../terminal/print';
import { realAccountText } from './report/real-account';
import { requireEstate } from '../model/require-estate';
import { selectStacks } from '../stacks/select-stacks';
import { type RunOptions, repeatable } from './run-options';
import { type Session, withSession } from './session';
import { checkStacks } from './stacks/check-stacks';
import { deployStacks } from './stacks/deploy-stacks';
import type { Preview } from './stacks/preview';
import { readOutputs } from './stacks/read-outputs';
import { requireGrants } from './stacks/require-grants';

/** Deploys the selection. Throws {@link Exit} with the report when not everything is done. */
export async function deploy(options: RunOptions): Promise<void> {
  const asks = !options.yes && !options.simulate;
  if (asks) requireTerminal('deploy', () => selectStacks(requireEstate(options.estate).estate, options));
  await withSession(options, 'deploy', async (session) => {
    const { estate, stacks, others, needed, conditions } = session;
    const commandWith = (more: readonly string[]): string =>
      commandText('deploy', { ...repeatable(options), stack: [...more, ...stacks.map(({ name }) => name)] });
    await requireGrants({ estate, stacks, read: needed.refs, states: needed.states, commandWith });
    const show = (previews: readonly Preview[], told: Told): void => {
      const { shown, findings, allowanceProblems, exit } = told;
      conditions.progress.end();
      const recorded = previews.some(({ result }) => result !== undefined && isOnlyRecord(result.plan));
      if (shown.length > 0) print(`\n${previewText(previews, findings)}\n\n${changesText(shown)}\n`);
      else if (recorded) print(`\n${previewText(previews, findings)}\n`);
      // Findings that refuse are not told here: the run ends, and tells them with all others as its reason.
      if (exit === 0 && findings.length + allowanceProblems.length > 0) print(findingsText(told));
    };
    const ask = async (_previews: readonly Preview[], reading: Told): Promise<void> => {
      const untold = reading.findings.filter(({ code }) => code === 'plan.state.unsaid').map(({ resource }) => resource.stack);
      if (untold.length > 0)
        await confirm(`Take over the ${untold.length === 1 ? 'state' : 'states'} of ${untold.join(', ')}? (yes/no) `, 'yes');
      await confirm(`Deploy ${stacks.length === 1 ? (stacks[0]?.name ?? '') : `these ${stacks.length} stacks`}? (yes/no) `, 'yes');
    };
    const results = await deployStacks(
      { stacks, parallel: options.parallel, others, commandWith, show, ...(asks ? { ask } : {}) },
      conditions,
    );
    if (options.json) printResults(results);
    const code = exitCodeOf(results);
    const report = finalReport(results, 'deploy', commandText('deploy', repeatable(options)));
    if (code !== EXIT.done) throw new Exit(code, `\n${report}`);
    print(report);
    const skipped = new Set(results.filter((result) => result.skipped).map(({ name }) => name));
    if (options.simulate) await afterRehearsal(session, skipped, options);
  });
}

/** Plans again and tells outputs, of what was worked on. */
async function afterRehearsal({ select, stacks, conditions }: Session, skipped: ReadonlySet<string>, options: RunOptions): Promise<void> {
  const worked = stacks.filter(({ name }) => !skipped.has(name));
  if (worked.length === 0) return;
  const checks = await checkStacks(worked, options.parallel, conditions);
  const outputs = await readOutputs(worked, options.parallel, conditions);
  conditions.progress.end();
  if (conditions.interrupt.stopped) throw new Exit(EXIT.tool, 'stopped before everything was planned again; it is deployed');
  print(checkText(checks));
  if (checks.some(({ status }) => status !== 'unchanged')) throw new Exit(EXIT.tool, '');
  print(`\n${outputsText(outputs)}\n`);
  const bootstraps = select.filter(({ kind }) => kind === 'bootstrap').map(({ name }) => name);
  print(realAccountText({ command: commandText('deploy', { ...repeatable(options), simulate: false }), bootstraps }));
}
