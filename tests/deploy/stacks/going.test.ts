import { undescribedIn, withDependents } from '../../../deploy/stacks/going';
import type { Change, HeldResource, StackPlan, StackState } from '../../../plan';

const held = (address: string, dependencies: readonly string[] = []): HeldResource => {
  const [type = '', name = ''] = address.replace(/\[.*/, '').split('.');
  return { address, type, name, attributes: {}, sensitive: false, tainted: false, dependencies };
};
const state = (...resources: readonly HeldResource[]): StackState => ({ stack: 'risk', resources, outputs: {} });

const goneFrom = (...addresses: readonly string[]): StackPlan => ({
  stack: 'risk',
  formatVersion: '1.2',
  terraformVersion: '1.11.4',
  changes: addresses.map((address): Change => {
    const { type, name } = held(address);
    const change = { actions: ['delete'], before: {}, after: null, after_unknown: {}, before_sensitive: {}, after_sensitive: {} } as const;
    return { stack: 'risk', address, mode: 'managed', type, name, change };
  }),
  drift: [],
  deferred: [],
  outputs: [],
  checks: [],
  prior: state(),
  errored: false,
});

describe('what goes', () => {
  it('takes along what was made after it and goes too, not what stays', () => {
    const plan = goneFrom('t.topic', 't.acl["a"]', 't.user');
    const resources = [held('t.topic'), held('t.acl["a"]', ['t.topic']), held('t.user', ['t.acl']), held('t.alarm', ['t.topic'])];
    expect(withDependents({ name: 'risk', plan, state: state(...resources) }, ['t.topic'])).toEqual(['t.topic', 't.acl["a"]', 't.user']);
  });

  it('is what a state holds and the document has not, unless the document lets go of it or calls it otherwise', () => {
    const document = {
      resource: { t: { kept: {} } },
      removed: [{ from: 't.forgotten' }],
      moved: [{ from: 't.renamed', to: 't.kept' }],
    };
    const resources = ['t.kept[0]', 't.gone["a"]', 't.forgotten', 't.renamed', 'module.m.t.other'].map((address) => held(address));
    expect(undescribedIn({ state: state(...resources) }, document)).toEqual(['t.gone["a"]']);
  });
});
