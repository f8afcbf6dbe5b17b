import { DEPLOYED_OUTPUT, deployedRecord } from '../../../domain/deployed';
import type { JsonObject, PlanInput, StackState } from '../../../plan';
import { codesOf, only, plan, read, state } from '../support/made';

const VPC = { 'alicloud_vpc.Network_Vpc': {} };
const of = (estate: string, stack = 'risk-dev'): StackState =>
  state(stack, VPC, { outputs: { [DEPLOYED_OUTPUT]: JSON.parse(JSON.stringify(deployedRecord(estate, []))) as JsonObject } });
const acme: Partial<PlanInput> = { estate: { identity: 'acme', apart: () => 'write another state:' }, described: ['risk-dev'] };
const OTHER = 'plan.state.other-estate';
const UNSAID = 'plan.state.unsaid';

describe('a state that names another estate', () => {
  it('is refused with both identities and two ways out, one for each case', () => {
    const reading = read([], { ...acme, states: [of('beta')] });
    const finding = only(reading, OTHER);
    expect(reading.exit).toBe(2);
    expect(finding.message).toBe("the state of stack 'risk-dev' is that of estate 'beta', and this is estate 'acme'");
    expect(finding.fix).toBe('write another state:; or, if this is the same estate under another name, write id: beta in estate.yaml');
  });

  it("is refused as a plan's own prior state, too", () => {
    expect(read([plan([], { prior: of('beta') })], acme).exit).toBe(2);
  });

  it.each<[string, Partial<PlanInput>]>([
    ['it names ours', { ...acme, states: [of('acme')] }],
    ['it is that of a stack nobody here describes: a neighbour in the bucket', { ...acme, states: [of('beta', 'beta-stack')] }],
    ['nobody said which estate this is', { states: [of('beta')] }],
  ])('is none where %s', (_what, input) => expect(codesOf(read([], input))).toEqual([]));
});

describe('a state that names no estate', () => {
  it('is taken and told where it holds something', () => {
    const reading = read([], { ...acme, states: [state('risk-dev', VPC)] });
    expect(only(reading, UNSAID)).toMatchObject({
      severity: 'warning',
      message: "the state of stack 'risk-dev' holds 1 resource and does not say whose it is: it is taken as that of estate 'acme'",
    });
    expect(reading.exit).toBe(0);
  });

  it("is anybody's where it holds nothing", () => {
    expect(codesOf(read([], { ...acme, states: [state('risk-dev', {})] }))).toEqual([]);
  });
});
