/** Kinds of files of an estate, each with a schema. */
type Kind = 'estate' | 'environment' | 'business';

/** Folders from a file of the kind up to the repository. */
const UP: Readonly<Record<Kind, string>> = { estate: '..', environment: '../..', business: '../..' };

/** The first line of a file below `estate/` of a repository that has installed the package: editors check and complete by it. */
export const modeline = (kind: Kind): string =>
  `# yaml-language-server: $schema=${UP[kind]}/node_modules/lakewright/spec/schemas/${kind}.json\n`;

/** The first line of the files in a folder of an estate, where it is a modeline. */
export function headLike(texts: ReadonlyMap<string, string>, folder: 'environments' | 'businesses'): string {
  const lines = [...texts].flatMap(([path, text]) => (path.startsWith(`${folder}/`) ? [text.split('\n')[0] ?? ''] : []));
  const head = lines.find((line) => line.startsWith('# yaml-language-server:'));
  return head === undefined ? '' : `${head}\n`;
}
