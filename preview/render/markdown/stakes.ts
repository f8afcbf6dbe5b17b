import type { Stake } from '../report/stakes';
import { refuses } from '../report/stakes';
import { called } from '../../../plan';
import { reasonsOf } from './reasons';
import { VERBS } from '../../types/verbs';
import { count } from '../words/count';
import { RISK_WORDS } from '../words/risks';
import { code, prose } from './escape';
import { findingItem } from './findings';
import type { Block } from './fit';

const MOST_NAMED = 3;

/** What is at stake, a block per stack so that each is named however many there are: whole, in a line each, some of them, counted. */
export function stakeBlocks(stakes: readonly Stake[], source: string | undefined): Block[] {
  const stacks = new Map<string, Stake[]>();
  for (const stake of stakes) {
    const ofStack = stacks.get(stake.resource.stack);
    if (ofStack === undefined) stacks.set(stake.resource.stack, [stake]);
    else ofStack.push(stake);
  }
  return [...stacks].map(([stack, all]) => ({
    forms: [
      () => ({ text: all.flatMap((stake) => wholeItem(stake, source)).join('\n') }),
      () => ({
        text: all.map(shortItem).join('\n'),
        leftOut: { what: 'what is lost with # dangerous changes, and what to do', count: all.length, where: stack },
      }),
      () => ({
        text: [...all.slice(0, MOST_NAMED).map(shortItem), ...rest(stack, all.slice(MOST_NAMED))].join('\n'),
        leftOut: { what: 'the names of # dangerous changes', count: Math.max(0, all.length - MOST_NAMED), where: stack },
      }),
      () => ({ text: rest(stack, all).join('\n'), leftOut: { what: 'the names of # dangerous changes', count: all.length, where: stack } }),
    ],
    ranks: [90, 91, 92],
  }));
}

function wholeItem(stake: Stake, source: string | undefined): string[] {
  const { change, findings } = stake;
  if (change === undefined) return findings.flatMap((finding) => findingItem(finding, source));
  const replacing = change.diffs.filter(({ replaces }) => replaces);
  return [
    shortItem(stake),
    ...replacing.map(({ path, before = '(none)', after = '(none)' }) => `  - because ${code(path)}: ${code(before)} → ${code(after)}`),
    ...reasonsOf(change, source).map((text) => `  - ${text}`),
    ...findings.flatMap((finding) => findingItem(finding, source, '  ', change)),
  ];
}

function shortItem({ resource, change, findings }: Stake): string {
  const refused = findings.some(refuses) ? 'refused' : '';
  if (change === undefined) return `- **${refused || 'careful'}** ${code(resource.stack)}: ${prose(findings[0]?.message ?? '')}`;
  const words = [refused, RISK_WORDS[change.risk]].filter((word) => word !== '').join(', ');
  return `- **${words}** ${code(resource.stack)}: ${VERBS[change.action]} ${code(called(resource))}: ${prose(change.why)}`;
}

function rest(stack: string, stakes: readonly Stake[]): string[] {
  if (stakes.length === 0) return [];
  const words = new Map<string, number>();
  for (const { change } of stakes) {
    const word = change === undefined ? 'refused' : `${VERBS[change.action]} with ${RISK_WORDS[change.risk]}`;
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  const texts = [...words].map(([word, times]) => `${times} ${word}`).join(', ');
  return [`- **${count(stakes.length, 'more dangerous change', 'more dangerous changes')}** ${code(stack)}: ${texts}`];
}
