import * as fc from 'fast-check';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultTokenResolver, Lazy, StringConcat, TerraformStack, App, Token, Tokenization } from '../../../constructs/core/terraform';
import { UNSETTLED, settled } from '../../../stacks/synthesis/settled';

const scope = new TerraformStack(new App({ outdir: mkdtempSync(join(tmpdir(), 'settled-')) }), 'test');
const byCdktf = (value: unknown): unknown =>
  Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false }) as unknown;

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(undefined),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(
    fc.string().filter((key) => !['resolve', '__proto__'].includes(key)),
    tie('value'),
    { maxKeys: 4 },
  ),
}));

describe('settled', () => {
  it('copies what holds no token exactly as cdktf resolves it', () => {
    fc.assert(fc.property(plain.map, (value) => expect(settled(value)).toEqual(byCdktf(value))));
  });

  it.each<[string, unknown]>([
    ['a string token', Token.asString({ a: 1 })],
    ['a token inside a text', `before ${Lazy.stringValue({ produce: () => 'x' })} after`],
    ['a list token', Token.asList('${x}')],
    ['a number token', Token.asNumber('${x}')],
    ['a number token inside a text', `port ${Token.asNumber('${x}')}`],
    ['a map token', Token.asStringMap('${x}')],
    ['a number map token', Token.asNumberMap('${x}')],
    ['an object that resolves itself', Lazy.anyValue({ produce: () => [] })],
    ['a token as a key', { [Lazy.stringValue({ produce: () => 'x' })]: 1 }],
  ])('leaves %s to cdktf, however deep', (_what, value) => {
    expect(settled(value)).toBe(UNSETTLED);
    expect(settled({ a: [{ b: value }] })).toBe(UNSETTLED);
  });

  it('takes a literal reference for what it is: text', () => {
    expect(settled({ vpcId: '${alicloud_vpc.Network_Vpc.id}' })).toEqual({ vpcId: '${alicloud_vpc.Network_Vpc.id}' });
  });
});
