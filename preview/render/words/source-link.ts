import type { Position } from '../../../domain/problem';

/** The address of a line; undefined where nobody says where the files are, or a file is none of theirs. */
export function sourceLink({ file, line }: Position, source: string | undefined): string | undefined {
  if (source === undefined || !/^https?:\/\//.test(source) || file.startsWith('/') || file.split('/').includes('..')) return undefined;
  const path = file.split('/').map(encodeURIComponent).join('/').replace(/\(/g, '%28').replace(/\)/g, '%29');
  return `${source.replace(/\/+$/, '')}/${path}#L${line}`;
}
