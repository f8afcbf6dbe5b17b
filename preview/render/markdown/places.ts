import type { Position } from '../../../domain/problem';
import { placeText } from '../words/places';
import { sourceLink } from '../words/source-link';
import { code } from './escape';

/** A place, linked to its line where somebody says where the files are. */
export function placeLink(place: Position, source: string | undefined): string {
  const link = sourceLink(place, source);
  return link === undefined ? code(placeText(place)) : `[${code(placeText(place))}](${link})`;
}
