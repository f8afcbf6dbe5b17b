import { type Json, listAt, textAt } from '../../../functions/spark-admin/api/json';
import type { Ask } from './ask';
import type { Operation } from './operation';

type Query = Readonly<Record<string, string>>;

/** How a list is counted. */
interface Numbered {
  /** Parameter with the number of the page. */
  readonly page: string;
  readonly size: number;
  /** Member with how many there are. */
  readonly total: string;
  readonly items: readonly string[];
}

/** All pages of a list that counts them. A service may give less than it was asked for. */
export async function numberedPages(ask: Ask, operation: Operation, query: Query, { page, size, total, items }: Numbered): Promise<Json[]> {
  const found: Json[] = [];
  for (let number = 1; ; number += 1) {
    const answer = await ask.json(operation, { ...query, [page]: String(number), PageSize: String(size) });
    const here = listAt(answer, ...items);
    found.push(...here);
    // Without a total, a page that is not full is the last.
    const count = Number(textAt(answer, total) ?? (here.length < size ? 0 : Infinity));
    if (here.length === 0 || found.length >= count) return found;
  }
}

/** Parameters that say how much, and from where on; the answer has the second. */
interface Names {
  readonly size: string;
  readonly token: string;
}

const USUAL: Names = { size: 'MaxResults', token: 'NextToken' };
const LARGEST = '100';

/** All pages of a list whose answer says where the next begins. */
export async function tokenPages(
  ask: Ask,
  operation: Operation,
  query: Query,
  items: string,
  { size, token }: Names = USUAL,
): Promise<Json[]> {
  const found: Json[] = [];
  for (let next: string | undefined; ;) {
    const answer = await ask.json(operation, { ...query, [size]: LARGEST, ...(next === undefined ? {} : { [token]: next }) });
    found.push(...listAt(answer, items));
    const after = textAt(answer, token);
    // Some repeat the token of the last page.
    if (!after || after === next) return found;
    next = after;
  }
}
