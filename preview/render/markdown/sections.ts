import { changeLines } from '../lines/change-lines';
import type { MarkdownOptions } from '../options';
import type { Report } from '../report/report';
import { alikeText, noiseText } from '../words/noise';
import { disagreementText, leftText, problemTexts } from '../words/rest';
import { code, inHtml, prose } from './escape';
import { findingBlocks, findingItem } from './findings';
import { type Block, fixed } from './fit';
import { diffBlock, partBlock } from './parts';
import { stakeBlocks } from './stakes';
import { tableBlock } from './stack-table';

/** A heading and what is below it. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Everything below the header, in the order in which it is read. */
export function sectionsOf(report: Report, { source }: MarkdownOptions): Section[] {
  const { preview, stakes, notDone, left, parts, alike, noise, drift, others } = report;
  const table = tableBlock(preview.stacks);
  const sections: Section[] = [
    { title: 'At stake', blocks: stakeBlocks(stakes, source) },
    { title: 'Written, but not done', blocks: findingBlocks(notDone, source, 83, 'edits that are not done') },
    { title: 'Described by nobody any more', blocks: left.map((one) => leftBlock(one, source)) },
    { title: 'Stacks, in the order of the work', blocks: table === undefined ? [] : [table] },
    {
      title: 'Changes',
      blocks: [...parts.filter(({ changes }) => changes.length > 0).map(partBlock), ...alike.map(alikeBlock), ...noise.map(noiseBlock)],
    },
    {
      title: 'Changed outside of Terraform',
      blocks: [
        ...findingBlocks(drift, source, 60, 'things that drifted'),
        ...preview.disagreements.map((one) =>
          shrinking(`- ${prose(disagreementText(one))}`, 62, '# differences between description and plan', one.stack),
        ),
      ],
    },
    { title: 'Also to know', blocks: findingBlocks(others, source, 64, 'other findings') },
    {
      title: 'Problems of the input',
      blocks: preview.problems.map((problem) => {
        const [first = '', ...more] = problemTexts(problem).map(prose);
        return shrinking([`- ${first}`, ...more.map((text) => `  - ${text}`)].join('\n'), 85, '# problems of the input', '');
      }),
    },
    { title: 'How this was made', blocks: preview.notes.map((note) => fixed(`- ${prose(note)}`)) },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

const shrinking = (text: string, rank: number, what: string, where: string): Block => ({
  forms: [() => ({ text }), () => ({ text: '', leftOut: { what, count: 1, where } })],
  ranks: [rank],
});

const leftBlock = ({ stack, findings }: Report['left'][number], source: string | undefined): Block => {
  const title = `- ${prose(leftText(stack))}`;
  return {
    forms: [
      () => ({ text: [title, ...findings.flatMap((finding) => findingItem(finding, source, '  '))].join('\n') }),
      () => ({ text: title, leftOut: { what: 'what to do about # stacks that are left', count: 1, where: stack.name } }),
    ],
    ranks: [82],
  };
};

function alikeBlock(one: Report['alike'][number]): Block {
  const title = alikeText(one);
  const whole = fold(inHtml(title), [diffBlock(changeLines(one.change)), '', one.stacks.map(code).join(' ')]);
  return {
    forms: [
      () => ({ text: whole.join('\n') }),
      () => ({ text: `- ${prose(title)}`, leftOut: { what: 'the stacks of # changes that are the same in many', count: 1, where: '' } }),
    ],
    ranks: [50],
  };
}

function noiseBlock(one: Report['noise'][number]): Block {
  const title = `- harmless: ${prose(noiseText(one))}`;
  const stacks = [...one.stacks.keys()];
  const whole = stacks.length < 2 ? [title] : [title, ...fold('which stacks', [stacks.map(code).join(' ')]).map((line) => `  ${line}`)];
  return {
    forms: [
      () => ({ text: whole.join('\n') }),
      () => ({ text: title, leftOut: { what: 'the stacks of # harmless edits', count: 1, where: '' } }),
    ],
    ranks: [15],
  };
}

const fold = (summary: string, lines: readonly string[]): string[] => [
  `<details><summary>${summary}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
];
