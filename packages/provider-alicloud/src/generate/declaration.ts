import { classMembers } from './class-members';
import { declareInterface, interfacePaths, readInterface, type ConfigInterface } from './interfaces';

/**
 * The declarations of a generated TypeScript source. The generator's output is regular enough to be read
 * line by line, which takes a twentieth of what the compiler needs; an unknown form throws, and a test
 * compares with the compiler's own result.
 */
export function declaration(source: string, comment: (path: string) => string[]): string {
  const pieces = topLevel(source.split('\n'));
  const interfaces = pieces.filter(({ kind }) => kind === 'interface').map(({ heading, lines }) => readInterface(heading, lines));
  const root = interfaces.find(({ heading }) => heading.includes('extends cdktf.TerraformMetaArguments')) ?? interfaces[0];
  const paths = interfacePaths(interfaces, root?.name ?? '');
  const byHeading = new Map(interfaces.map((one) => [one.heading, one]));
  return `${pieces.flatMap((piece) => declare(piece, byHeading, paths, comment)).join('\n')}\n`;
}

interface Piece {
  readonly kind: 'interface' | 'class' | 'function' | 'line';
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Cuts a source into its declarations: each starts at the margin and ends with a brace at the margin. */
function topLevel(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < lines.length; index++) {
    const heading = lines[index] as string;
    const [, kind] = /^export (interface|class|function) /.exec(heading) ?? [];
    if (kind === undefined) {
      if (/^(import|\/\/ https)/.test(heading)) pieces.push({ kind: 'line', heading, lines: [] });
      continue;
    }
    const end = lines.indexOf('}', index);
    pieces.push({ kind: kind as Piece['kind'], heading, lines: lines.slice(index + 1, end) });
    index = end;
  }
  return pieces;
}

function declare(
  { kind, heading, lines }: Piece,
  interfaces: ReadonlyMap<string, ConfigInterface>,
  paths: ReadonlyMap<string, string>,
  comment: (path: string) => string[],
): string[] {
  if (kind === 'line') return [heading];
  if (kind === 'function') return [`${heading.replace(/^export /, 'export declare ').replace(/ \{$/, '')};`];
  if (kind === 'class') return [heading.replace(/^export /, 'export declare '), ...classMembers(lines), '}'];
  const known = interfaces.get(heading) as ConfigInterface;
  return declareInterface(known, paths.get(known.name) ?? '', comment);
}
