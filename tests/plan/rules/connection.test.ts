import type { Change, JsonObject, Reading } from '../../../plan';
import { codesOf, document, only, plan, read, state } from '../support/made';
import { rosStack, STACK, templateUpdate } from '../support/template';

const NETWORK: JsonObject = { Name: 'vpc', VpcId: 'vpc-1', VSwitchIds: ['vsw-i', 'vsw-j'], SecurityGroupId: 'sg-1' };
const connected = (parameters: JsonObject): JsonObject => {
  const Connection = {
    Type: 'Custom::SparkNetworkConnection',
    Properties: { ServiceToken: 'f', Parameters: { ...NETWORK, ...parameters } },
  };
  return rosStack({ Resources: { Connection } });
};

const edited = (after: JsonObject, before: JsonObject = {}): Change => templateUpdate(connected(before), connected(after));
const told = (after: JsonObject, before: JsonObject = {}): Reading => read([plan([edited(after, before)])]);
const codes = (after: JsonObject, before: JsonObject = {}): string[] =>
  codesOf(told(after, before)).filter((code) => code !== 'plan.template.unsent');

describe('a network connection, of which nothing can be changed', () => {
  it('keeps its vSwitches where the network has a zone more, and that is told as not done', () => {
    const finding = only(told({ VSwitchIds: ['vsw-h', 'vsw-i', 'vsw-j'] }), 'plan.edit.connection');
    expect(finding).toMatchObject({
      severity: 'warning',
      attribute: 'Parameters.VSwitchIds',
      resource: { inner: 'Connection', name: 'vpc' },
    });
    expect(finding.message).toMatch(/keeps the vSwitches it was made with: a vSwitch more is not added$/);
    expect(finding.fix).toMatch(/^nothing has to be done, .* right before this is deployed/);
    expect(told({ VSwitchIds: ['vsw-h', 'vsw-i', 'vsw-j'] }).exit).toBe(0);
  });

  it('keeps its security group, and that is told, too', () => {
    const { message } = only(told({ SecurityGroupId: 'sg-2' }), 'plan.edit.connection');
    expect(message).toContain('keeps the security group it was made with');
  });

  it('is refused another VPC, once, whatever else changes with it', () => {
    const elsewhere = { VpcId: 'vpc-2', VSwitchIds: ['vsw-k'], SecurityGroupId: 'sg-2' };
    expect(codes(elsewhere)).toEqual(['plan.connection.fixed']);
    expect(only(told(elsewhere), 'plan.connection.fixed')).toMatchObject({ severity: 'error', exit: 1, attribute: 'Parameters.VpcId' });
  });

  it.each<[string, readonly string[]]>([
    ['less', ['vsw-i']],
    ['in the place of another', ['vsw-i', 'vsw-k']],
  ])('that has a vSwitch %s is told to fail where it was made with it, which no state tells', (_how, VSwitchIds) => {
    const finding = only(told({ VSwitchIds }), 'plan.connection.fixed');
    expect(finding).toMatchObject({ severity: 'warning', attribute: 'Parameters.VSwitchIds' });
    expect(finding.message).toContain('a vSwitch less');
    expect(finding.exit).toBeUndefined();
    expect(codes({ VSwitchIds })).toEqual(['plan.connection.fixed']);
  });

  it.each<[string, JsonObject]>([
    ['that goes on as it is', { Name: 'vpc2' }],
    ['whose vSwitches are in another order', { VSwitchIds: ['vsw-j', 'vsw-i'] }],
  ])('%s is not told', (_what, after) => expect(codes(after)).toEqual([]));

  describe('in a stack that waits for the network', () => {
    const id = (zone: string): string => `\${data.terraform_remote_state.F.outputs.vswitches["${zone}"]}`;
    const parameters = (zones: readonly string[]): JsonObject => ({
      Parameters: Object.fromEntries(zones.map((zone) => [zone, { Type: 'String' }])),
    });
    const waiting = (before: readonly string[], after: readonly string[]): Reading => {
      const body = (zones: readonly string[], value: (zone: string) => string): JsonObject => {
        const Connection = {
          Type: 'Custom::SparkNetworkConnection',
          Properties: { ServiceToken: { Ref: 'f' }, Parameters: { ...NETWORK, VSwitchIds: zones.map((zone) => ({ Ref: zone })) } },
        };
        const values = Object.fromEntries([...zones, 'f'].map((name) => [name, value(name)]));
        return rosStack({ ...parameters([...zones, 'f']), Resources: { Connection } }, values);
      };
      return read([], {
        states: [state('risk-dev', { [STACK]: body(before, (zone) => `vsw-${zone}`) })],
        documents: { 'risk-dev': document({ [STACK]: body(after, id) }) },
      });
    };

    it('is told before anything is done that it takes no more vSwitches', () => {
      expect(codesOf(waiting(['i'], ['h', 'i']))).toEqual(['plan.edit.connection']);
    });

    it('is told what it loses', () => {
      expect(codesOf(waiting(['i', 'j'], ['i']))).toEqual(['plan.connection.fixed']);
    });

    it('is not told where there are as many', () => {
      expect(codesOf(waiting(['i', 'j'], ['i', 'j']))).toEqual([]);
    });
  });
});
