import { isMap } from '../../domain/schema/walk';

const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?![\d.])/g;

/** Every IPv4 address and range in plain data, keys too: networks, peers, metastores of others. An address is a range of one. */
export function addressesIn(data: unknown): string[] {
  if (typeof data === 'string') return [...data.matchAll(IPV4)].map(([found]) => (found.includes('/') ? found : `${found}/32`));
  if (Array.isArray(data)) return data.flatMap(addressesIn);
  return isMap(data) ? Object.entries(data).flatMap(([key, value]) => [...addressesIn(key), ...addressesIn(value)]) : [];
}
