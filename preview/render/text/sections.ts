import type { Disagreement } from '../../types/preview';
import { changeLines } from '../lines/change-lines';
import { findingLines } from '../lines/finding-lines';
import { stakeLines } from '../lines/stake-lines';
import type { Report, StackPart } from '../report/report';
import { count } from '../words/count';
import { disagreementText, elsewhereText, leftText, problemTexts } from '../words/rest';
import { alikeText, noiseText } from '../words/noise';
import { isDangerous } from '../words/risks';
import type { Ink } from './ink';
import { stackTable } from './stack-table';

/** Everything below the header; a section without content is none. */
export function sectionsOf(report: Report, ink: Ink): string[] {
  const { preview, stakes, notDone, left, parts, alike, noise, drift, others } = report;
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[ink.title(title), ...lines].join('\n')];
  return [
    ...section(
      'At stake',
      stakes.flatMap((stake) => ink.lines(stakeLines(stake), 2)),
    ),
    ...section(
      'Written, but not done',
      notDone.flatMap((finding) => ink.lines(findingLines(finding), 2)),
    ),
    ...section(
      'Described by nobody any more',
      left.flatMap(({ stack, findings }) => [
        ink.plain(leftText(stack), 2),
        ...findings.flatMap((finding) => ink.lines(findingLines(finding), 4)),
      ]),
    ),
    ...section('Stacks, in the order of the work', stackTable(preview.stacks)),
    ...parts.flatMap((part) => section(part.stack.name, partLines(part, ink))),
    ...section(
      'The same in many stacks',
      alike.flatMap((one) => [ink.plain(alikeText(one), 2), ...ink.lines(changeLines(one.change), 4), ink.plain(one.stacks.join(', '), 4)]),
    ),
    ...section(
      'Harmless',
      noise.map((one) => ink.plain(noiseText(one), 2)),
    ),
    ...section('Changed outside of Terraform', [
      ...drift.flatMap((finding) => ink.lines(findingLines(finding), 2)),
      ...preview.disagreements.map((one: Disagreement) => ink.plain(disagreementText(one), 2)),
    ]),
    ...section(
      'Also to know',
      others.flatMap((finding) => ink.lines(findingLines(finding), 2)),
    ),
    ...section(
      `${count(preview.problems.length, 'problem')} of the input`,
      preview.problems.flatMap((problem) => problemTexts(problem).map((text, index) => ink.plain(text, index === 0 ? 2 : 4))),
    ),
    ...section(
      'How this was made',
      preview.notes.map((note) => ink.plain(note, 2)),
    ),
  ];
}

function partLines(part: StackPart, ink: Ink): string[] {
  if (part.changes.length === 0) return [];
  return [
    ...part.changes.flatMap((change) => ink.lines(changeLines(change, isDangerous(change) ? 'values' : 'all'), 2)),
    ...elsewhereText(part).map((text) => ink.plain(text, 2)),
  ];
}
