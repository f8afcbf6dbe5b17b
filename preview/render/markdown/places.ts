import type { Position } from '../../../domain/problem';
import { placeText } from '../words/places';
import { code } from './escape';

/** A place, linked to its line where somebody says where the files are. */
export function placeLink(place: Position, source: string | undefined): string {
  const text = code(placeText(place));
  if (source === undefined || place.file.startsWith('/') || place.file.split('/').includes('..')) return text;
  const path = place.file.split('/').map(encodeURIComponent).join('/');
  return `[${text}](${source.replace(/\/$/, '')}/${path.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))}#L${place.line})`;
}
