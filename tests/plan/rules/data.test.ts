import { statefulTypes } from '@lakewright/provider-knowledge/protection';
import { lostWith, type Allowance, type JsonObject, type PlanInput } from '../../../plan';
import { deployedRecord, DEPLOYED_OUTPUT } from '../../../domain/deployed';
import type { OnRemoval } from '../../../domain/model';
import { change, codesOf, document, only, plan, read, state } from '../support/made';

const TOPIC = 'alicloud_alikafka_topic.Topics_events';
const gone = change(TOPIC, 'delete', { before: { topic: 'risk-events' } }, { action_reason: 'delete_because_no_resource_config' });
const replaced = change(TOPIC, 'replace', {
  before: { topic: 'risk-events', compact_topic: false },
  after: { topic: 'risk-events', compact_topic: true },
  replace_paths: [['compact_topic']],
});
const allowance = (resource: string, until = '2026-12-31'): Allowance => ({
  resource,
  until,
  why: 'nobody reads it',
  by: 'data@acme.example',
});
const lossAllowed: Partial<PlanInput> = { environmentOf: () => ({ name: 'dev', allowDataLoss: true }) };
const deployed = (onRemoval: OnRemoval): Partial<PlanInput> => {
  const record = JSON.parse(JSON.stringify(deployedRecord('acme-1', [{ address: TOPIC, onRemoval }]))) as JsonObject;
  return { states: [state('risk-dev', { [TOPIC]: { topic: 'risk-events' } }, { outputs: { [DEPLOYED_OUTPUT]: record } })] };
};
const described = (prevent: boolean): Partial<PlanInput> => ({
  documents: { 'risk-dev': document({ [TOPIC]: prevent ? { lifecycle: { prevent_destroy: true } } : {} }) },
});

describe('data that would be destroyed', () => {
  it('is described again as it was, where a member of a list is what nobody wrote', () => {
    const cluster = change('alicloud_emrv2_cluster.C', 'replace', {
      before: { cluster_name: 'm', applications: ['HIVE', 'ZOOKEEPER'] },
      after: { cluster_name: 'm', applications: ['HIVE'] },
      replace_paths: [['applications']],
    });
    expect(only(read([plan([cluster])]), 'plan.data.replaced').fix).toMatch(/^write what was there again; /);
  });

  it('is refused, named, and told with what is lost and how to lose it on purpose', () => {
    const finding = only(read([plan([gone])]), 'plan.data.destroyed');
    expect(finding).toMatchObject({ severity: 'error', exit: 2, lost: 'all messages of the topic' });
    expect(finding.resource).toEqual({ stack: 'risk-dev', address: TOPIC, type: 'alicloud_alikafka_topic', name: 'risk-events' });
    expect(finding.message).toContain('nothing describes it any more');
    expect(finding.fix).toContain(`allowances.yaml: risk-dev/${TOPIC}`);
  });

  it.each<[string, Partial<PlanInput>, boolean]>([
    ['the second key alone, the lines being gone', { ...lossAllowed }, false],
    ['the second key, and a first key that was never deployed', { ...lossAllowed, ...deployed('retain') }, false],
    ['the first key alone', { ...deployed('destroy') }, false],
    ['both keys', { ...lossAllowed, ...deployed('destroy') }, true],
    ['both keys, but the description keeps it', { ...lossAllowed, ...deployed('destroy'), ...described(true) }, false],
    ['a description that lets it go, deployed as kept', { ...lossAllowed, ...deployed('retain'), ...described(false) }, false],
    ['a description that lets it go, and a state from before there was a record', { ...lossAllowed, ...described(false) }, true],
    ['an allowance', { allowances: [allowance(`risk-dev/${TOPIC}`)] }, true],
    ['an allowance on its last day', { allowances: [allowance(`risk-dev/${TOPIC}`, '2026-11-28')] }, true],
    ['an allowance that ended yesterday', { allowances: [allowance(`risk-dev/${TOPIC}`, '2026-11-27')] }, false],
    ['an allowance for another stack', { allowances: [allowance(`lending-dev/${TOPIC}`)] }, false],
    ['a stack whose environment nobody knows', { environmentOf: () => undefined }, false],
  ])('with %s', (_what, more, permitted) => {
    const reading = read([plan([gone])], more);
    const finding = only(reading, 'plan.data.destroyed');
    expect([reading.exit, finding.severity]).toEqual(permitted ? [0, 'warning'] : [2, 'error']);
  });

  it('says which allowance permits it', () => {
    const finding = only(read([plan([gone])], { allowances: [allowance(`risk-dev/${TOPIC}`)] }), 'plan.data.destroyed');
    expect(finding.allowedBy).toBe(`risk-dev/${TOPIC}`);
  });

  it('is looked up without the key of an instance', () => {
    const one = { ...gone, address: `${TOPIC}["a"]`, index: 'a' };
    expect(read([plan([one])], { ...lossAllowed, ...deployed('destroy') }).exit).toBe(0);
    expect(read([plan([one])], { allowances: [allowance(`risk-dev/${TOPIC}`)] }).exit).toBe(0);
  });

  it('is a leftover of a replacement, too', () => {
    const codes = codesOf(read([plan([{ ...gone, deposed: '00000001' }])]));
    expect(codes).toEqual(['plan.data.destroyed', 'plan.resource.deposed']);
  });

  it('is not what holds none', () => {
    expect(codesOf(read([plan([change('alicloud_ram_policy.P', 'delete', { before: { policy_name: 'p' } })])]))).toEqual([]);
  });
});

describe('what is lost', () => {
  it.each(statefulTypes)('with %s is said in a person’s words', (type) => expect(lostWith(type)).not.toBe(lostWith('alicloud_nothing')));
});

describe('data that would be made anew', () => {
  it('is refused with the attribute that does it, its values and its place', () => {
    const place = { file: 'businesses/risk.yaml', line: 9, column: 5 };
    const placeOf: PlanInput['placeOf'] = (stack, address, attribute) =>
      stack === 'risk-dev' && address === TOPIC && attribute === 'compact_topic' ? place : undefined;
    const finding = only(read([plan([replaced])], { placeOf }), 'plan.data.replaced');
    expect(finding).toMatchObject({ severity: 'error', exit: 2, attribute: 'compact_topic', before: 'false', after: 'true', place });
    expect(finding.fix).toContain('write false again');
  });

  it('never shows the secret that does it', () => {
    const secret = change('alicloud_kms_secret.S', 'replace', {
      before: { secret_name: 'hunter2-old', encryption_key_id: 'hunter2-old' },
      after: { secret_name: 'hunter2-new', encryption_key_id: 'hunter2-new' },
      before_sensitive: { encryption_key_id: true },
      replace_paths: [['encryption_key_id']],
    });
    const { before, after } = only(read([plan([secret])]), 'plan.data.replaced');
    expect([before, after]).toEqual(['(secret)', '(secret changed)']);
  });
});
