import { type ShownChange, digestOf, readDigest, unshownIn } from '../../../plan';
import { change, secret, to, unknown } from './changes';

const TOPIC = 'alicloud_alikafka_topic.T';
const BUCKET = 'alicloud_oss_bucket.B';
const TAG = to('tags.owner', 'new', { harmless: 'tags' });

const against = (planned: readonly ShownChange[], shown: readonly ShownChange[]): string[] => {
  const was = readDigest(digestOf(shown).whole);
  if (was === undefined) throw new Error('the digest cannot be read');
  return unshownIn(planned, was).map(({ resource, words }) => `${resource.address}${resource.inner ?? ''}: ${words}`);
};

/** A plan may do what was shown, in whichever way the preview was made. */
const AGREED: readonly (readonly [what: string, shown: readonly ShownChange[], planned: readonly ShownChange[]])[] = [
  [
    'what only the account knows, of something made',
    [change('create', TOPIC, [to('instance_id', 'value-of.shared.a.A.id')])],
    [change('create', TOPIC, [to('instance_id', 'alikafka-1')])],
  ],
  ['nothing, where nothing was shown', [], []],
  ['the same', [change('update', TOPIC, [to('partition_num', '12')])], [change('update', TOPIC, [to('partition_num', '12')])]],
  ['less, because the rest is done', [change('create', TOPIC), change('delete', BUCKET)], [change('delete', BUCKET)]],
  [
    'what is made with values that its description has not',
    [change('create', TOPIC, [to('name', 'a')])],
    [change('create', TOPIC, [to('name', 'a'), to('local_topic', 'false')])],
  ],
  [
    'a value that code did not know',
    [change('update', TOPIC, [unknown('vswitch_id')])],
    [change('update', TOPIC, [to('vswitch_id', 'vsw-1')])],
  ],
  [
    'members of a list that code did not know',
    [change('update', TOPIC, [unknown('zones')])],
    [change('update', TOPIC, [to('zones[0].id', 'vsw-1')])],
  ],
  [
    'a value that is not known any more',
    [change('update', TOPIC, [to('a', '1')])],
    [change('update', TOPIC, [to('a', '1'), unknown('b')])],
  ],
  ['what the provider fills in', [], [change('update', TOPIC, [unknown('status', { harmless: 'computed' })])]],
  [
    "a ROS stack whose template's resources are told themselves",
    [],
    [change('update', TOPIC, [to('template_body', '{}', { harmless: 'template' })])],
  ],
  ['a secret that was shown as changed', [change('update', TOPIC, [secret('password')])], [change('update', TOPIC, [secret('password')])]],
  ['a secret that code did not know to be one', [change('update', TOPIC, [to('body', 'x')])], [change('update', TOPIC, [secret('body')])]],
  [
    'a replacement by what was shown',
    [change('replace', TOPIC, [to('name', 'b', { replaces: true })])],
    [change('replace', TOPIC, [to('name', 'b', { replaces: true }), unknown('id')])],
  ],
  [
    'the second half of a replacement',
    [change('replace', TOPIC, [to('name', 'b', { replaces: true })])],
    [change('create', TOPIC, [to('name', 'b')])],
  ],
  [
    'a tag that was shown for another of the stack',
    [change('update', TOPIC, [TAG])],
    [change('update', TOPIC, [TAG]), change('update', BUCKET, [TAG])],
  ],
  [
    'a tag beside something else',
    [change('update', TOPIC, [TAG]), change('update', BUCKET, [to('acl', 'private'), TAG])],
    [change('update', BUCKET, [TAG, to('acl', 'private')])],
  ],
  ['a move within the state', [], [change('no-op', TOPIC, [], { movedFrom: BUCKET })]],
  ['an import that was shown', [change('no-op', TOPIC, [], { importing: true })], [change('no-op', TOPIC, [], { importing: true })]],
];

/** What was not shown is named. */
const REFUSED: readonly (readonly [
  what: string,
  shown: readonly ShownChange[],
  planned: readonly ShownChange[],
  said: readonly string[],
])[] = [
  [
    'something else destroyed',
    [change('delete', TOPIC)],
    [change('delete', TOPIC), change('delete', BUCKET)],
    [`${BUCKET}: would be destroyed`],
  ],
  [
    'a replacement that was shown as an update',
    [change('update', TOPIC, [to('name', 'b')])],
    [change('replace', TOPIC, [to('name', 'b', { replaces: true })])],
    [`${TOPIC}: would be destroyed and made anew`],
  ],
  [
    'a replacement by another attribute',
    [change('replace', TOPIC, [to('name', 'b', { replaces: true }), to('zone', 'j')])],
    [change('replace', TOPIC, [to('name', 'b', { replaces: true }), to('zone', 'j', { replaces: true })])],
    [`${TOPIC}: zone would become j`],
  ],
  [
    'another value',
    [change('update', TOPIC, [to('max', '200')])],
    [change('update', TOPIC, [to('max', '2000')])],
    [`${TOPIC}: max would become 2000`],
  ],
  [
    'another attribute',
    [change('update', TOPIC, [to('max', '200')])],
    [change('update', TOPIC, [to('max', '200'), to('min', '5')])],
    [`${TOPIC}: min would become 5`],
  ],
  [
    'a value taken away',
    [change('update', TOPIC, [to('max', '200')])],
    [change('update', TOPIC, [to('max')])],
    [`${TOPIC}: max would be taken away`],
  ],
  [
    'an update of what was not shown: somebody changed it outside',
    [],
    [change('update', TOPIC, [to('max', '200')])],
    [`${TOPIC}: would be changed: max would become 200`],
  ],
  [
    'something made with another value than was shown',
    [change('create', TOPIC, [to('partition_num', '24')])],
    [change('create', TOPIC, [to('partition_num', '240')])],
    [`${TOPIC}: partition_num would become 240`],
  ],
  ['something made that was not shown', [change('create', TOPIC)], [change('create', BUCKET)], [`${BUCKET}: would be made`]],
  [
    'a secret that was not shown as changed',
    [change('update', TOPIC, [to('a', '1')])],
    [change('update', TOPIC, [to('a', '1'), secret('password')])],
    [`${TOPIC}: password, a secret, would be another`],
  ],
  [
    'the same in another stack',
    [change('delete', TOPIC)],
    [change('delete', TOPIC, [], { stack: 'lending-dev' })],
    [`${TOPIC}: would be destroyed`],
  ],
  [
    'another resource of a template',
    [change('delete', TOPIC, [], { inner: 'A' })],
    [change('delete', TOPIC, [], { inner: 'B' })],
    [`${TOPIC}B: would be destroyed`],
  ],
  [
    'another value of a tag',
    [change('update', TOPIC, [TAG])],
    [change('update', TOPIC, [{ ...TAG, after: 'other' }])],
    [`${TOPIC}: would be changed: tags.owner would become other`],
  ],
  ['something let go of', [change('update', TOPIC, [to('a', '1')])], [change('forget', TOPIC)], [`${TOPIC}: would be forgotten`]],
  ['an import', [], [change('no-op', TOPIC, [], { importing: true })], [`${TOPIC}: would be taken over`]],
  [
    'a replacement of what was shown as made',
    [change('create', TOPIC)],
    [change('replace', TOPIC)],
    [`${TOPIC}: would be destroyed and made anew`],
  ],
];

describe('a plan held against what was shown', () => {
  it.each(AGREED)('may do %s', (_, shown, planned) => expect(against(planned, shown)).toEqual([]));
  it.each(REFUSED)('may not do %s', (_, shown, planned, said) => expect(against(planned, shown)).toEqual(said));
});
