import { parseJson, textAt } from './api/json';

/** GiB of memory that come with one core in a compute unit. */
const GIB_PER_CU = 4;

/** How many GiB one of a Kubernetes quantity's units is. */
const GIB: Readonly<Record<string, number>> = {
  '': 2 ** -30,
  Ki: 2 ** -20,
  Mi: 2 ** -10,
  Gi: 1,
  Ti: 2 ** 10,
  K: 1e3 / 2 ** 30,
  M: 1e6 / 2 ** 30,
  G: 1e9 / 2 ** 30,
  T: 1e12 / 2 ** 30,
};

/**
 * The compute units of a resource as the service lists it, a JSON text of cores and memory:
 * `{"cpu":"40","memory":"160Gi"}` is 40 CU. One CU is one core with 4 GiB; of an uneven pair the larger counts, as it
 * does on the bill. Undefined when the text says nothing of the kind.
 */
export function cuOf(resource: string | undefined): number | undefined {
  const json = parseJson(resource ?? '');
  const cores = quantity(textAt(json, 'cpu'), { '': 1, m: 0.001 });
  const memory = quantity(textAt(json, 'memory'), GIB);
  if (cores === undefined || memory === undefined) return undefined;
  // Listed values are rounded by the service; a thousandth is the finest unit it has.
  return Math.round(Math.max(cores, memory / GIB_PER_CU) * 1000) / 1000;
}

function quantity(text: string | undefined, units: Readonly<Record<string, number>>): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text?.trim() ?? '') ?? [];
  const factor = units[unit];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
