import { recordWhileGoing } from '../../plan';
import { state } from './support/made';

const record = (onRemoval: Readonly<Record<string, string>>) => ({ version: 1, estate: 'tiny', onRemoval });
const held = (onRemoval: Readonly<Record<string, string>>, ...addresses: readonly string[]) =>
  state('risk-dev', Object.fromEntries(addresses.map((address) => [address, {}])), { outputs: { lakewright: record(onRemoval) } });
const document = (onRemoval: Readonly<Record<string, string>>) => ({
  output: { lakewright: { value: record(onRemoval), description: 'x' } },
});
const A = 'alicloud_oss_bucket.A';
const B = 'alicloud_oss_bucket.B';

describe('the record while something goes', () => {
  it('goes on naming what may go, and is in the state', () => {
    expect(recordWhileGoing(document({ [B]: 'retain' }), held({ [A]: 'destroy', [B]: 'retain' }, A, B))).toEqual({
      output: { lakewright: { value: record({ [B]: 'retain', [A]: 'destroy' }) } },
    });
    expect(recordWhileGoing(document({}), held({ [A]: 'destroy' }, `${A}["x"]`))).toBeDefined();
  });

  it.each([
    ['is kept', document({}), held({ [A]: 'retain' }, A)],
    ['is gone', document({}), held({ [A]: 'destroy' })],
    ['is described', document({ [A]: 'retain' }), held({ [A]: 'destroy' }, A)],
    ['has no record', document({}), state('risk-dev', { [A]: {} })],
    ['is in a stack without one', {}, held({ [A]: 'destroy' }, A)],
  ])('is as it is described where a thing %s', (_what, written, state) => expect(recordWhileGoing(written, state)).toBeUndefined());

  it('is as it is described where there is no state', () => expect(recordWhileGoing(document({}), undefined)).toBeUndefined());
});
