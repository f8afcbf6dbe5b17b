import { parseCIDR } from 'ipaddr.js';

/** Every network is cut into this many equal parts, one per zone letter `a` to `p`; most stay free for zones to come. */
const SLOTS = 16;
/** Prefix lengths that VPC and vSwitch allow (vSwitch: /16 to /29). */
const VSWITCH_LARGEST = 16;
const VSWITCH_SMALLEST = 29;
const SLOT_BITS = Math.log2(SLOTS);
/** The smallest network that can be cut into its parts. */
const SMALLEST_NETWORK = VSWITCH_SMALLEST - SLOT_BITS;
export const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** A range of addresses: its first one as a number, and how many bits are the same in all. */
export interface Block {
  readonly start: number;
  readonly prefix: number;
}

/** The block of an IPv4 CIDR text, or undefined if it is none. */
export function blockOf(cidr: string): Block | undefined {
  if (!/^\d+\.\d+\.\d+\.\d+\/\d+$/.test(cidr)) return undefined;
  try {
    const [address, prefix] = parseCIDR(cidr);
    const start = address.toByteArray().reduce((sum, byte) => sum * 256 + byte, 0);
    return { start, prefix };
  } catch {
    return undefined;
  }
}

/** How many addresses a block of that prefix has. */
export const size = (prefix: number): number => 2 ** (32 - prefix);
const contains = (outer: Block, inner: Block): boolean =>
  inner.start >= outer.start && inner.start + size(inner.prefix) <= outer.start + size(outer.prefix);
export const blockText = ({ start, prefix }: Block): string =>
  `${[24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join('.')}/${prefix}`;

/** Slot of a zone: `cn-hangzhou-i` and `ap-southeast-1i` are both 8. */
const slotOf = (zone: string): number => zone.charCodeAt(zone.length - 1) - 'a'.charCodeAt(0);

/** What is wrong with a network's address range, in a user's words; undefined when it is fine. */
export function cidrProblem(cidr: string): string | undefined {
  const block = blockOf(cidr);
  if (!block) return `'${cidr}' is not an IPv4 range like 10.20.0.0/16`;
  if (block.start % size(block.prefix) !== 0) {
    const aligned = block.start - (block.start % size(block.prefix));
    return `'${cidr}' does not start on its own boundary, ${blockText({ ...block, start: aligned })} does`;
  }
  if (!PRIVATE.map(blockOf).some((range) => range && contains(range, block)))
    return `'${cidr}' is not private, ranges inside ${PRIVATE.join(', ')} are`;
  return block.prefix > SMALLEST_NETWORK
    ? `'${cidr}' is too small to be cut into ${SLOTS}, the smallest is a /${SMALLEST_NETWORK}`
    : undefined;
}

/** What is wrong with a network's zones, in a user's words; undefined when they are fine. */
export function zonesProblem(region: string, zones: readonly string[]): string | undefined {
  if (zones.length === 0) return 'there is no zone';
  const twice = zones.find((zone, index) => zones.indexOf(zone) !== index);
  if (twice !== undefined) return `zone '${twice}' is there twice`;
  const foreign = zones.find((zone) => !zone.startsWith(region) || !/^-?[a-z]$/.test(zone.slice(region.length)));
  if (foreign !== undefined) return `'${foreign}' is not a zone of ${region}`;
  const beyond = zones.find((zone) => slotOf(zone) >= SLOTS);
  return beyond === undefined ? undefined : `zone '${beyond}' has no part of the network, zones end in a to p`;
}

/**
 * The address range of each zone's vSwitch. It depends on the network and the zone's letter alone, so adding, removing or
 * reordering zones moves nobody: a moved range would replace the vSwitch and every instance in it.
 * @param cidr a range without a {@link cidrProblem}; a /16 gives vSwitches of /20, 4092 addresses each
 * @param zones zones without a {@link zonesProblem}
 */
export function subnets(cidr: string, zones: readonly string[]): Readonly<Record<string, string>> {
  const block = blockOf(cidr);
  if (!block) throw new TypeError(`'${cidr}' is not an IPv4 range`);
  const prefix = Math.max(VSWITCH_LARGEST, block.prefix + SLOT_BITS);
  return Object.fromEntries(zones.map((zone) => [zone, blockText({ start: block.start + slotOf(zone) * size(prefix), prefix })]));
}
