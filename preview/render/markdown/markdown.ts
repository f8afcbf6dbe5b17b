import type { Preview } from '../../types/preview';
import type { MarkdownOptions } from '../options';
import { reportOf } from '../report/report';
import { headerOf } from '../words/header';
import { type Block, fit, type Form } from './fit';
import { headerBlocks } from './header';
import { leftOutText } from './left-out';
import { sectionsOf } from './sections';

/** GitHub takes comments of 65,536 characters, GitLab of 1,000,000; what posts adds a marker of its own. */
const LIMIT = 64_000;
/** For the lines that tell what was left out. */
const RESERVE = 4_000;

/** A preview as a comment for GitHub and GitLab. It fits by making the harmless shorter; what is left out is counted and located. */
export function markdownReport(preview: Preview, options: MarkdownOptions = {}): string {
  const { limit = LIMIT, fullReport = 'lakewright preview --format html --out preview.html' } = options;
  const header = headerBlocks(headerOf(preview), preview.verdict.word);
  const sections = sectionsOf(reportOf(preview), options);
  const headings = sections.reduce((size, { title }) => size + Buffer.byteLength(title) + 10, 0);
  const blocks: Block[] = [...header, ...sections.flatMap((section) => [...section.blocks])];
  const whole = fit(blocks, limit - headings);
  const forms = whole.some(({ leftOut }) => leftOut !== undefined && leftOut.count > 0)
    ? fit(blocks, limit - headings - Math.min(RESERVE, limit / 6))
    : whole;
  const text = [
    ...written(
      forms,
      header.length,
      sections.map(({ title, blocks: { length } }) => ({ title, length })),
    ),
    ...leftOutPart(forms, fullReport),
  ];
  return cut(`${text.join('\n')}\n`, limit);
}

const leftOutPart = (forms: readonly Form[], fullReport: string): string[] => {
  const lines = leftOutText(forms, fullReport);
  return lines.length === 0 ? [] : ['', ...lines];
};

function written(
  forms: readonly Form[],
  headers: number,
  sections: readonly { readonly title: string; readonly length: number }[],
): string[] {
  const lines = forms.slice(0, headers).map(({ text }) => text);
  let at = headers;
  for (const { title, length } of sections) {
    const texts = forms.slice(at, at + length).map(({ text }) => text);
    at += length;
    const shown = texts.filter((text) => text !== '');
    if (shown.length > 0) lines.push('', `#### ${title}`, '', ...shown);
  }
  return lines;
}

/** The last resort, for thousands of stacks with something at stake: the end is cut, at a line, and that is said. */
function cut(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  const end = '\n\n**The rest was cut: this comment is full.**\n';
  const room = Buffer.from(text)
    .subarray(0, limit - Buffer.byteLength(end))
    .toString('utf8');
  return `${room.slice(0, Math.max(0, room.lastIndexOf('\n')))}${end}`;
}
