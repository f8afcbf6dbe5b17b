import { ServiceFailure, kindOf } from './failure';
import type { Comment, Forge } from './forge';
import { markerIn } from './marker';

/** What became of the comment; `newer`: a later run has written it already. */
export type Upserted = 'created' | 'updated' | 'unchanged' | 'removed' | 'none' | 'newer';

/** What should stand there: a text with our marker, or nothing. */
export interface Wanted {
  readonly key: string;
  readonly run?: number;
  readonly body?: string;
}

/**
 * Makes the one comment of a key say what is wanted, whatever other jobs do meanwhile: the oldest stays, younger ones go. May be called again
 * after any failure.
 */
export async function upsert(forge: Forge, wanted: Wanted): Promise<Upserted> {
  const [oldest, ...younger] = await oursIn(forge, wanted.key);
  for (const { id } of younger) await removeIfThere(forge, id);
  if (wanted.body === undefined) return oldest === undefined ? 'none' : removeIfThere(forge, oldest.id);
  if (oldest === undefined) return createOnce(forge, wanted.key, wanted.body);
  if (isNewer(oldest, wanted)) return 'newer';
  if (sameText(oldest.body, wanted.body)) return 'unchanged';
  await forge.update(oldest.id, wanted.body);
  return 'updated';
}

/** Two jobs may find nothing and create at once: each looks again, and the younger of both comments goes. */
async function createOnce(forge: Forge, key: string, body: string): Promise<Upserted> {
  const created = await forge.create(body);
  const [oldest, ...younger] = await oursIn(forge, key);
  // Another job may have removed it by now, or the list may not have it yet.
  if (oldest === undefined || oldest.id === created.id) {
    for (const { id } of younger) await removeIfThere(forge, id);
    return 'created';
  }
  await removeIfThere(forge, created.id);
  if (!sameText(oldest.body, body)) await forge.update(oldest.id, body);
  return 'updated';
}

async function oursIn(forge: Forge, key: string): Promise<Comment[]> {
  const comments = await forge.comments();
  return comments.filter(({ body }) => markerIn(body)?.key === key).sort((a, b) => a.id - b.id);
}

async function removeIfThere(forge: Forge, id: number): Promise<'removed'> {
  try {
    await forge.remove(id);
  } catch (error) {
    if (!(error instanceof ServiceFailure) || kindOf(error) !== 'gone') throw error;
  }
  return 'removed';
}

const isNewer = ({ body }: Comment, { run }: Wanted): boolean => run !== undefined && (markerIn(body)?.run ?? 0) > run;

/** Whether two texts are the same once line ends and blanks at the end are ignored: services change both. */
const sameText = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.replace(/\r\n/g, '\n').trimEnd();
