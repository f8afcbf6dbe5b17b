import { readPlans } from '../../plan';
import { CASES } from './support/cases';
import { recorded } from './support/fixture';
import { inputOf } from './support/input';

const reading = (name: string) => readPlans(inputOf(recorded(name)));
const codes = (name: string): string[] => [...new Set(reading(name).findings.map(({ code }) => code))];

describe('recorded plans of real Terraform', () => {
  it.each(Object.entries(CASES))('%s', (name, { codes: expected, exit }) => {
    expect(codes(name)).toEqual(expected);
    expect(reading(name).exit).toBe(exit);
  });

  it('reads the same however often it is asked, and whatever the order of the plans', () => {
    for (const name of Object.keys(CASES)) {
      const { plans, ...input } = inputOf(recorded(name));
      expect(readPlans({ ...input, plans: [...plans].reverse() })).toEqual(readPlans({ ...input, plans }));
    }
  });
});

describe('what a recorded plan is told as', () => {
  const told = (name: string): string =>
    reading(name)
      .findings.map(({ message, lost = '', fix }) => `${message}\n${lost}\n${fix}`)
      .join('\n');

  it('names who lives in a network that is to be made anew, across stacks', () => {
    const [first] = reading('network-moved').findings;
    expect(first?.before).toBe('10.10.128.0/20');
    expect(first?.after).toBe('10.30.128.0/20');
    expect(first?.inhabitants?.map(({ stack, type }) => `${stack} ${type}`)).toEqual(
      expect.arrayContaining([
        'shared-dev alicloud_alikafka_instance',
        'lending-dev alicloud_star_rocks_instance',
        'risk-dev alicloud_ros_stack',
      ]),
    );
  });

  it('names attribute and values where Terraform only says that it gave up', () => {
    const { plans } = inputOf(recorded('topic-compacted'));
    expect(plans.filter(({ errored }) => errored).map(({ stack }) => stack)).toEqual(['lending-dev']);
    const [first] = reading('topic-compacted').findings;
    expect([first?.resource.name, first?.attribute, first?.before, first?.after]).toEqual([
      'lending-payments',
      'compact_topic',
      'false',
      'true',
    ]);
  });

  it('names the property inside of a template, with both values', () => {
    const [first] = reading('storage-class').findings;
    expect(first?.resource).toMatchObject({ stack: 'risk-dev', type: 'ALIYUN::OSS::Bucket', inner: 'Bucket', name: 'tiny-dev-risk-lake' });
    expect([first?.attribute, first?.before, first?.after]).toEqual(['StorageClass', 'Standard', 'IA']);
  });

  it('names the tag that a workspace keeps as it was born, with both values', () => {
    const [first] = reading('workspace-tags').findings;
    expect(first?.resource).toMatchObject({
      stack: 'risk-dev',
      type: 'ALIYUN::EMR::SparkWorkspace',
      inner: 'Workspace',
      name: 'tiny-dev-risk',
    });
    expect([first?.attribute, first?.before, first?.after]).toEqual(['Tags[cost-center].Value', '4711', '4799']);
  });

  it('shows a quota as the one line that changes, and no parameter', () => {
    const shown = reading('quota-raised').shown.filter(({ harmless }) => !harmless);
    expect(shown.map(({ resource, diffs }) => [resource.inner, diffs.map(({ path, before, after }) => [path, before, after])])).toEqual([
      ['Workspace', [['ResourceSpec.Cu', '80', '120']]],
    ]);
  });

  it('folds what changes nothing but tags', () => {
    const { shown } = reading('cost-center');
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter(({ harmless }) => !harmless)).toEqual([]);
  });

  it('says what does the edit that Terraform does not do', () => {
    expect(told('retention-edited')).toContain(
      'configs["retention.hours"] is declared as 216, deployed is 72; Terraform will not change it',
    );
    expect(told('retention-edited')).toContain('UpdateTopicConfig');
    expect(told('backend-resized')).toContain('resident_node_number is declared as 5, it was made with 3');
  });

  it('takes readers down before what they need', () => {
    expect(
      reading('spark-retired').removals.map(({ first, then }) => `${first.stack} ${first.type} before ${then.stack} ${then.type}`),
    ).toEqual(
      expect.arrayContaining([
        'risk-dev alicloud_ros_stack before shared-dev alicloud_fcv3_function',
        'risk-dev alicloud_ros_stack before shared-dev alicloud_ram_role',
      ]),
    );
  });

  it('leaves out of drift what siblings of the same description changed', () => {
    expect(reading('nothing').findings).toEqual([]);
    expect(told('tag-from-elsewhere')).toContain('tags that somebody else wrote would go: team');
    expect(
      reading('tag-from-elsewhere')
        .findings.filter(({ code }) => code === 'plan.drift.changed')
        .map(({ attribute }) => attribute),
    ).toEqual(['description', 'tags.team']);
  });
});
