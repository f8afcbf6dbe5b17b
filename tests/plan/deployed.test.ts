import { DEPLOYED_OUTPUT, deployedRecord } from '../../domain/deployed';
import { ownerOf, recordIn, type JsonObject } from '../../plan';
import { state } from './support/made';

const record = deployedRecord('acme-1', [
  { address: 'alicloud_oss_bucket.B', onRemoval: 'destroy' },
  { address: 'alicloud_alikafka_topic.T', onRemoval: 'retain' },
]);
const held = (output: unknown, resources: Readonly<Record<string, JsonObject>> = { 'alicloud_vpc.V': {} }) =>
  state('risk-dev', resources, { outputs: output === undefined ? {} : { [DEPLOYED_OUTPUT]: output as JsonObject } });

describe('what was deployed', () => {
  it('is written in one order and read as it was written', () => {
    expect(Object.keys(record.onRemoval)).toEqual(['alicloud_alikafka_topic.T', 'alicloud_oss_bucket.B']);
    expect(recordIn(held(JSON.parse(JSON.stringify(record))))).toEqual(record);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'retain'],
    ['a version nobody knows', { ...record, version: 2 }],
    ['no estate', { version: 1, onRemoval: {} }],
  ])('is unknown where the state holds %s', (_what, output) => expect(recordIn(held(output))).toBeUndefined());

  it('reads no key that is none', () => {
    expect(recordIn(held({ version: 1, estate: 'a', onRemoval: { x: 'maybe', y: 'destroy' } }))?.onRemoval).toEqual({ y: 'destroy' });
  });
});

describe('whose a state is', () => {
  it.each([
    ['ours', held(record), { owner: 'ours' }],
    ["another estate's", held({ ...record, estate: 'other-2' }), { owner: 'other', estate: 'other-2' }],
    ["nobody's, being empty", held(undefined, {}), { owner: 'nobody' }],
    ['not said, being from before there was a record', held(undefined), { owner: 'unsaid' }],
  ])('%s', (_what, one, owner) => expect(ownerOf(one, 'acme-1')).toEqual(owner));

  it("nobody's where there is none", () => expect(ownerOf(undefined, 'acme-1')).toEqual({ owner: 'nobody' }));
});
