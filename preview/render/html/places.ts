import type { Position } from '../../../domain/problem';
import { placeText } from '../words/places';
import { sourceLink } from '../words/source-link';
import { codeOf, esc } from './escape';

/** A place, linked to its line where somebody says where the files are. */
export function placeHtml(place: Position, source: string | undefined): string {
  const link = sourceLink(place, source);
  const text = codeOf(placeText(place));
  return link === undefined ? text : `<a href="${esc(link)}" rel="noreferrer">${text}</a>`;
}
