import { leftText, refuseInhabitants } from '../../destroy/inhabitants';
import { refuseUndescribedLoss } from '../../destroy/undescribed';
import type { KnownStates } from '../../deploy/states/known';
import type { UndescribedStack } from '../../deploy/states/undescribed';
import type { StackState } from '../../plan';
import type { StackRef } from '../../stacks/stack-list';
import { estateIn, ESTATES } from '../support/estates';
import { state } from '../plan/support/made';

const refOf = (name: string): StackRef => ({ name, kind: 'business', environment: 'dev', needs: [] });
const forgotten = (one: StackState, bucket?: string): UndescribedStack => ({
  ref: refOf(one.stack),
  state: one,
  region: 'cn-hangzhou',
  place:
    bucket === undefined
      ? { kind: 'local', path: '/x' }
      : { kind: 'oss', object: { bucket, prefix: 'dev', key: 'x', region: 'r', tablestoreEndpoint: '', tablestoreTable: '' } },
});
const known = (described: readonly StackState[], undescribed: readonly UndescribedStack[]): KnownStates => ({
  described: described.map((one) => ({ state: one, place: { kind: 'local', path: '/x' } })),
  undescribed,
  unread: [],
});
const refusal = (work: () => void): string => {
  try {
    work();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('what stands against taking a stack down', () => {
  const foundation = state('foundation-dev', { 'alicloud_vswitch.A': { id: 'vsw-1' }, 'alicloud_kms_key.K': { id: 'key-1' } });
  const inside = state('old-dev', { 'alicloud_star_rocks_instance.S': { id: 'c-1', vswitch_id: 'vsw-1', instance_name: 'old' } });
  const going = [refOf('foundation-dev')];

  it('is whoever lives in what would go, described or not, and nobody who goes along', () => {
    const text = refusal(() => refuseInhabitants(going, known([foundation], [forgotten(inside)])));
    expect(text).toMatch(
      /\[destroy\.stack\.inhabited\] stack 'old-dev', which nothing describes, lives in what would go: alicloud_star_rocks_instance\.S \('old'\) is in the vSwitch alicloud_vswitch\.A \('vsw-1'\) of foundation-dev\n {2}fix: .*--stack old-dev/,
    );
    expect(refusal(() => refuseInhabitants(going, known([foundation, inside], [])))).toContain("stack 'old-dev' lives in");
    expect(refusal(() => refuseInhabitants([...going, refOf('old-dev')], known([foundation], [forgotten(inside)])))).toBe('');
  });

  it('is a state that lies in the bucket which would go', () => {
    const bootstrap = state('bootstrap-dev', { 'alicloud_oss_bucket.B': { bucket: 'states' } });
    const far = forgotten(state('old-dev', { 'alicloud_ram_role.R': { role_name: 'r' } }), 'states');
    expect(refusal(() => refuseInhabitants([refOf('bootstrap-dev')], known([bootstrap], [far])))).toContain(
      "[destroy.state.needed] the state of 'old-dev', which nothing describes, lies in the bucket that bootstrap-dev holds",
    );
  });

  it('is nothing where states have nothing to do with each other: they are named', () => {
    const far = state('old-dev', { 'alicloud_ram_role.R': { role_name: 'r' } });
    const states = known([foundation], [forgotten(far)]);
    expect(refusal(() => refuseInhabitants(going, states))).toBe('');
    expect(leftText(going, states)).toEqual([expect.stringContaining("nothing describes stack 'old-dev' any more: its 1 resource stays")]);
    expect(leftText([refOf('old-dev')], states)).toEqual([]);
  });
});

describe('data in a stack that nothing describes', () => {
  const estate = estateIn(ESTATES['estate'] ?? 'estate');
  const lake = { 'alicloud_oss_bucket.B': { bucket: 'lake' } };
  const deployed = (onRemoval: string): object => ({
    lakewright: { version: 1, estate: 'acme', onRemoval: { 'alicloud_oss_bucket.B': onRemoval } },
  });
  const asked = (outputs: object, environment = 'dev', allowed: readonly string[] = []): string => {
    const one = forgotten(state('old-dev', lake, { outputs: outputs as StackState['outputs'] }));
    const allowances = allowed.map((resource) => ({ resource, why: 'w', by: 'b', until: '2099-01-01' }));
    return refusal(() =>
      refuseUndescribedLoss([{ ...one, ref: { ...one.ref, environment } }], estate, { allowances, today: '2026-11-28' }),
    );
  };

  it('goes with what was deployed last and what its environment says, or by an allowance', () => {
    expect(asked(deployed('destroy'))).toBe('');
    expect(asked(deployed('retain'))).toMatch(/\[destroy\.data\.protected\] old-dev: alicloud_oss_bucket\.B \('lake'\) holds data/);
    expect(asked({})).toContain('fix: to lose it for good name it in allowances.yaml: old-dev/alicloud_oss_bucket.B');
    expect(asked({}, 'dev', ['old-dev/alicloud_oss_bucket.B'])).toBe('');
    expect(asked(deployed('destroy'), 'prod')).toContain("set allowDataLoss: true in environment 'prod', or name it");
    expect(asked(deployed('destroy'), 'gone')).toContain('for good name it in allowances.yaml');
  });
});
