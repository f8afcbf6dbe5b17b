import type { Preview } from '../../types/preview';
import type { TextOptions } from '../options';
import { reportOf } from '../report/report';
import { headerOf } from '../words/header';
import { inkFor } from './ink';
import { sectionsOf } from './sections';
import { headerText } from './header';

/** A preview for a terminal: the verdict and everything dangerous first, the verdict once more at the end, where the eye is. */
export function textReport(preview: Preview, { width, colour = false }: TextOptions = {}): string {
  const ink = inkFor(colour, width);
  const header = headerOf(preview);
  const sections = sectionsOf(reportOf(preview), ink);
  const top = headerText(header, preview.verdict.word, ink);
  if (sections.length === 0) return top;
  const end = [header.word, header.sentence].filter((text) => text !== '').join(': ');
  return [top, ...sections, preview.verdict.exit === 0 ? ink.title(end) : ink.bad(end)].join('\n\n');
}
