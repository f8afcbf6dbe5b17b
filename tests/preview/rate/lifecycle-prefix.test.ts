import { lifecyclePrefix } from '../../../preview/rate/lifecycle-prefix';

const BUCKET = {
  lifecycle_rule: [
    { id: 'all', expiration: [{ days: 9 }] },
    { id: 'expire-tmp', prefix: 'tmp/', expiration: [{ days: 7 }] },
  ],
};
const INNER = { LifecycleConfiguration: { Rule: [{ ID: 'a', Prefix: '' }, { Prefix: 'ods/' }] } };

describe('what names of objects start with, for an attribute of a lifecycle rule', () => {
  it.each([
    ['by the id of a rule', BUCKET, 'lifecycle_rule[expire-tmp].expiration[].days', 'tmp/'],
    ['by its place, in a template', INNER, 'LifecycleConfiguration.Rule[1].Expiration.Days', 'ods/'],
    ['in a resource of its own', { rule: [{ id: 'x', prefix: 'x/' }] }, 'rule[x].expiration[].days', 'x/'],
    ['not for a rule about all', BUCKET, 'lifecycle_rule[all].expiration[].days', undefined],
    ['not where it is empty', INNER, 'LifecycleConfiguration.Rule[0].Expiration.Days', undefined],
    ['not of a rule that is gone', BUCKET, 'lifecycle_rule[gone].expiration[].days', undefined],
    ['not of what has no rules', { name: 'a' }, 'tags.owner', undefined],
    ['not of what is not known', undefined, 'lifecycle_rule[all].expiration[].days', undefined],
    ['not where it looks like a key', { rule: [{ id: 'x', prefix: 'LTAI5tAbCdEfGhIjKlMnOpQr' }] }, 'rule[x].expiration[].days', undefined],
  ])('%s', (_name, after, path, prefix) => expect(lifecyclePrefix(after, path)).toBe(prefix));
});
