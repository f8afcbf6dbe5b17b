import { createHash } from 'node:crypto';
import { type Block, blockOf, blockText, size } from '../../domain/network/subnets';

/** Where networks are cut from, and which ranges are taken. */
export interface Space {
  /** Ranges that networks are cut from. */
  readonly pool: readonly string[];
  /** Length of every network's prefix; networks of another length come from another space. */
  readonly prefix: number;
  /** Ranges that no network may share an address with. */
  readonly taken: readonly string[];
}

/** How strongly a name wants its place; the one with the lower number stays. */
const wish = (name: string): number => createHash('sha256').update(name).digest().readUInt32BE(0);

/**
 * A network for each name. The first place a name asks for follows from the name alone, so that names that are given networks in two
 * branches at once rarely meet, and whoever asks later never moves anybody. Where two of one call want the same place, their names decide
 * and the other takes the next: the order of `names` and of `taken` changes nothing. A name without a network is missing in the result:
 * then nothing is free.
 */
export function allocate(names: Iterable<string>, space: Space): ReadonlyMap<string, string> {
  const slots = slotsOf(space);
  const count = slots.taken.length;
  const holder = new Map<number, string>();
  const tried = new Map<string, number>();
  const waiting = [...new Set(names)];
  while (waiting.length > 0) {
    const name = waiting.pop() ?? '';
    for (let step = tried.get(name) ?? 0; step < count; step += 1) {
      const place = (wish(name) + step) % count;
      const other = holder.get(place);
      if (slots.taken[place] === 1 || (other !== undefined && !before(name, other))) continue;
      tried.set(name, step + 1);
      holder.set(place, name);
      if (other !== undefined) waiting.push(other);
      break;
    }
  }
  return new Map([...holder].map(([place, name]) => [name, slots.text(place)]));
}

const before = (a: string, b: string): boolean => wish(a) < wish(b) || (wish(a) === wish(b) && a < b);

interface Slots {
  /** 1 where a place is taken. */
  readonly taken: Uint8Array;
  text(place: number): string;
}

function slotsOf({ pool, prefix, taken }: Space): Slots {
  const step = size(prefix);
  const parts = pool.map(blockOf).filter((block): block is Block => block !== undefined && block.prefix <= prefix);
  const counts = parts.map((part) => size(part.prefix) / step);
  const places = new Uint8Array(counts.reduce((sum, count) => sum + count, 0));
  const blocks = taken.map(blockOf).filter((block) => block !== undefined);
  let first = 0;
  const begins = parts.map((part, index) => {
    const begin = first;
    first += counts[index] ?? 0;
    for (const block of blocks) {
      const from = Math.max(0, Math.floor((block.start - part.start) / step));
      const to = Math.min((counts[index] ?? 0) - 1, Math.floor((block.start + size(block.prefix) - 1 - part.start) / step));
      for (let place = from; place <= to; place += 1) places[begin + place] = 1;
    }
    return begin;
  });
  return {
    taken: places,
    text: (place) => {
      const index = begins.findLastIndex((begin) => begin <= place);
      return blockText({ start: (parts[index]?.start ?? 0) + (place - (begins[index] ?? 0)) * step, prefix });
    },
  };
}
