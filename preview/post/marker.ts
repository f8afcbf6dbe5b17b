import { digestsIn } from '../../plan';

/** What a comment of ours says of itself, unseen by readers. */
export interface Marker {
  /** Whose comment it is: one per estate and environment. */
  readonly key: string;
  /** Number of the run that wrote it, where runs are numbered: an older one does not write over it. */
  readonly run?: number;
  /** Of what it shows. */
  readonly digest?: string;
}

const BEGIN = '<!-- lakewright preview ';

/** Two hyphens end a comment of HTML; nothing else of a name can. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[-!'()*~.]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** The line that a comment of ours begins with. */
export const markerText = ({ key, run, digest }: Marker): string =>
  [
    `${BEGIN}key=${encoded(key)}`,
    ...(run === undefined ? [] : [`run=${run}`]),
    ...(digest === undefined ? [] : [`digest=${digest}`]),
    '-->',
  ].join(' ');

/** What a comment says of itself; undefined for one that is not ours. */
export function markerIn(body: string): Marker | undefined {
  const [line = ''] = body.split(/\r?\n/, 1);
  if (!line.startsWith(BEGIN)) return undefined;
  const key = / key=(\S+)/.exec(line)?.[1];
  if (key === undefined) return undefined;
  const run = / run=(\d+)/.exec(line)?.[1];
  const [digest] = digestsIn(line);
  return { key: decoded(key), ...(run === undefined ? {} : { run: Number(run) }), ...(digest === undefined ? {} : { digest }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
