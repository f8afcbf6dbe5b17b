import { type Finding, listed, type Reading } from '../../plan';
import { isNothing } from '../cost/money';
import type { Counts, Verdict } from '../types/preview';
import type { Risk } from '../types/risk';
import type { RatedChange, StackPreview } from '../types/stack-preview';
import { refusalOf } from './refusal';

/** How many of what; resources inside templates count, their stacks as well. */
export function countsOf(changes: readonly RatedChange[]): Counts {
  const of = (action: RatedChange['action']): number => changes.filter((change) => change.action === action).length;
  return {
    create: of('create'),
    update: of('update'),
    replace: of('replace'),
    delete: of('delete'),
    forget: of('forget'),
    import: changes.filter(({ importing }) => importing).length,
    move: changes.filter(({ movedFrom }) => movedFrom !== undefined).length,
  };
}

/** The whole in one word and one sentence. */
export function verdictOf(stacks: readonly StackPreview[], findings: readonly Finding[], exit: Reading['exit']): Verdict {
  const changes = stacks.flatMap((stack) => stack.changes);
  const refused = findings.filter((finding) => finding.exit !== undefined);
  const of = (risk: Risk): number => changes.filter((change) => change.risk === risk).length;
  // What a queue may use is rated as cost, but has no price of its own: it shows in the sum of prices beside this sentence.
  const priced = changes.filter(({ risk, cost }) => risk === 'cost' && cost !== undefined).length;
  const parts = [
    part(of('data-loss'), 'loses data', 'lose data'),
    part(of('outage'), 'stops something', 'stop something'),
    part(of('restart'), 'restarts something', 'restart something'),
    part(priced, 'changes what it costs', 'change what it costs'),
    part(of('cost') - priced, 'changes what may be used at most', 'change what may be used at most'),
  ].filter((one) => one !== undefined);
  const sentence = parts.length === 0 ? 'nothing stops, restarts or costs otherwise' : listed(parts);
  if (exit !== 0) return { word: 'refused', sentence: refusalOf(refused, changes), exit };
  if (changes.length === 0 && !stacks.some(({ status }) => status !== 'changed')) return ofNoChange(findings);
  if (of('data-loss') + of('outage') > 0) return { word: 'dangerous', sentence, exit };
  if (of('restart') + of('cost') > 0 || stacks.some(({ cost }) => !isNothing(cost))) return { word: 'careful', sentence, exit };
  const undone = undoneIn(findings).length;
  return undone === 0 ? { word: 'harmless', sentence, exit } : { word: 'careful', sentence: `${sentence}; ${undoneText(undone)}`, exit };
}

/** Edits that somebody wrote and no deploy does. */
const undoneIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity, code }) => severity !== 'info' && code.startsWith('plan.edit.'));

const undoneText = (count: number): string =>
  counted(count, 'edit is written, and no deploy does it', 'edits are written, and no deploy does them');

/** A finding without a change is still worth a word: what somebody wrote and no deploy does, or what changed outside. */
function ofNoChange(findings: readonly Finding[]): Verdict {
  const told = findings.filter(({ severity }) => severity !== 'info');
  if (told.length === 0) return { word: 'nothing', sentence: '', exit: 0 };
  const edits = undoneIn(told).length;
  const words = edits === told.length ? undoneText(edits) : counted(told.length, 'finding asks for a look', 'findings ask for a look');
  return { word: 'careful', sentence: `nothing changes; ${words}`, exit: 0 };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const part = (count: number, one: string, many: string): string | undefined =>
  count === 0 ? undefined : `${count} change${count === 1 ? ` ${one}` : `s ${many}`}`;
