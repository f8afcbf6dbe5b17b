import { SERVICES } from '../../constructs/registry';
import { parityLines } from '../../local/parity';
import { ESTATES, estateIn, synthEstate } from '../support/estates';
import { localStacks } from './stacks';

/** Keys all the way down; what people name themselves is left out below these. */
const shape = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
    : typeof value;

/** What the parity table tells of: a gateway without an image, and tokens. */
const ABSENT = ['livy', 'token_secrets', 'engine_expiry'];
const without = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !ABSENT.includes(key))
          .map(([key, inner]) => [key, without(inner)]),
      )
    : value;

describe('a business on Kubernetes and in the cloud', () => {
  const local = localStacks('estate');
  const cloud = synthEstate(estateIn(ESTATES['estate'] ?? ''));

  it.each(['risk', 'lending'])('%s tells the same outputs', (business) => {
    const told = (document: { outputs: object } | undefined): unknown =>
      Object.fromEntries(
        Object.entries((document?.outputs ?? {}) as Record<string, { value: unknown }>)
          .filter(([name]) => name !== 'lakewright_deployed')
          .map(([name, { value }]) => [name, without(shape(value))]),
      );
    expect(told(local[`${business}-local`])).toEqual(told(cloud[`${business}-dev`]));
    expect(Object.keys(told(local[`${business}-local`]) as object)).toContain('kafka');
  });
});

describe('the parity table', () => {
  it('has a line for every service, and a reason on each', () => {
    expect(SERVICES.filter(({ parity }) => parity.length === 0).map(({ key }) => key)).toEqual([]);
    expect(parityLines().filter(({ how }) => how.length < 10)).toEqual([]);
  });

  it('says absent of whatever has no twin', () => {
    const silent = SERVICES.filter(({ local, parity }) => !local && parity.every(({ twin }) => twin === 'equal'));
    expect(silent.map(({ key }) => key)).toEqual([]);
  });
});
