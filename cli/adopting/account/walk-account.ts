import type { Thing } from '../thing';
import type { Ask } from './ask';
import { Unanswered } from './failure';
import { type Unread, unreadTold } from './told';
import type { Found, IsMeant } from './walk';
import type { KindWord } from './kind-words';
import { WALKS } from './walks';

/** Everything of these kinds that an account has in a region. Exits 3 with all that could not be read. */
export async function walkAccount(kinds: readonly KindWord[], ask: Ask, isMeant: IsMeant = () => true): Promise<Thing[]> {
  const unread: Unread[] = [];
  const found = await Promise.all(
    kinds.map(async (kind): Promise<readonly Found[]> => {
      try {
        return await WALKS[kind].read(ask, isMeant);
      } catch (failure) {
        if (!(failure instanceof Unanswered)) throw failure;
        unread.push({ kind, walk: WALKS[kind], failure });
        return [];
      }
    }),
  );
  if (unread.length > 0) throw unreadTold(unread.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)));
  return found.flat().map((one) => ({ ...one, place: `${ask.region} ${one.type}` }));
}
