import fc from 'fast-check';
import { parse, parseCIDR } from 'ipaddr.js';
import { cidrProblem, subnets, zonesProblem } from '../../../domain/network/subnets';

const REGION = 'cn-hangzhou';
const ALL = [...'abcdefghijklmnop'].map((letter) => `${REGION}-${letter}`);
const cidr = fc.tuple(fc.integer({ min: 8, max: 25 }), fc.integer({ min: 0, max: 2 ** 24 - 1 })).map(([prefix, low]) => {
  const start = 10 * 2 ** 24 + low - (low % 2 ** (32 - prefix));
  return `${[24, 16, 8, 0].map((shift) => Math.floor(start / 2 ** shift) % 256).join('.')}/${prefix}`;
});
const zones = fc.uniqueArray(fc.constantFrom(...ALL), { minLength: 1 });

test('a /16 gives every zone a /20 by its letter', () => {
  expect(subnets('10.20.0.0/16', ['cn-hangzhou-j', 'cn-hangzhou-b'])).toEqual({
    'cn-hangzhou-b': '10.20.16.0/20',
    'cn-hangzhou-j': '10.20.144.0/20',
  });
  expect(subnets('10.20.0.0/16', ['ap-southeast-1a'])).toEqual({ 'ap-southeast-1a': '10.20.0.0/20' });
});

test('a vSwitch is at most a /16, however large the network', () => {
  expect(subnets('10.0.0.0/8', ['cn-hangzhou-b'])).toEqual({ 'cn-hangzhou-b': '10.1.0.0/16' });
});

test('adding, removing and reordering zones moves nobody', () => {
  fc.assert(
    fc.property(cidr, zones, zones, (range, before, after) => {
      const [was, is] = [subnets(range, before), subnets(range, after)];
      before.filter((zone) => after.includes(zone)).forEach((zone) => expect(is[zone]).toBe(was[zone]));
    }),
  );
});

test('parts are inside the network and never overlap', () => {
  fc.assert(
    fc.property(cidr, zones, (range, some) => {
      expect(cidrProblem(range)).toBeUndefined();
      const parts = Object.values(subnets(range, some)).map((part) => parseCIDR(part));
      parts.forEach(([address, prefix], index) => {
        expect(address.match(parseCIDR(range))).toBe(true);
        expect(prefix).toBeGreaterThanOrEqual(16);
        expect(prefix).toBeLessThanOrEqual(29);
        parts.slice(index + 1).forEach((other) => expect(parse(other[0].toString()).match([address, prefix])).toBe(false));
      });
    }),
  );
});

test.each([
  ['10.20.0.0', "'10.20.0.0' is not an IPv4 range like 10.20.0.0/16"],
  ['10.300.0.0/16', "'10.300.0.0/16' is not an IPv4 range like 10.20.0.0/16"],
  ['fd00::/16', "'fd00::/16' is not an IPv4 range like 10.20.0.0/16"],
  ['10.20.1.0/16', "'10.20.1.0/16' does not start on its own boundary, 10.20.0.0/16 does"],
  ['11.0.0.0/16', "'11.0.0.0/16' is not private, ranges inside 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 are"],
  ['10.20.0.0/26', "'10.20.0.0/26' is too small to be cut into 16, the smallest is a /25"],
])('the range %s is refused', (range, message) => expect(cidrProblem(range)).toBe(message));

test.each([
  [[], 'there is no zone'],
  [['cn-hangzhou-i', 'cn-hangzhou-j', 'cn-hangzhou-i'], "zone 'cn-hangzhou-i' is there twice"],
  [['cn-shanghai-b'], "'cn-shanghai-b' is not a zone of cn-hangzhou"],
  [['cn-hangzhou-ij'], "'cn-hangzhou-ij' is not a zone of cn-hangzhou"],
  [['cn-hangzhou-q'], "zone 'cn-hangzhou-q' has no part of the network, zones end in a to p"],
])('the zones %j are refused', (some, message) => expect(zonesProblem(REGION, some)).toBe(message));

test('a range that was never checked is a bug, not a guess', () => {
  expect(() => subnets('10.20.0.0', ALL)).toThrow(TypeError);
});
