import ipaddr from 'ipaddr.js';

/** Whether two IPv4 blocks share an address. */
export function overlaps(a: string, b: string): boolean {
  const [first, second] = [ipaddr.IPv4.parseCIDR(a), ipaddr.IPv4.parseCIDR(b)];
  const shorter = Math.min(first[1], second[1]);
  return first[0].match(second[0], shorter);
}
