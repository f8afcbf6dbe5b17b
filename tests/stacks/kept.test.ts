import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireEstate } from '../../model/require-estate';
import { unguarded } from '../../stacks/kept/kept-list';
import { synthesizeTelling } from '../../stacks/kept/synthesize-telling';
import { business, LAKE, type SmallEstate, smallEstate } from '../deploy/small-estate';

const BUCKET = 'alicloud_oss_bucket.Buckets_contracts_Bucket';
const kept = (key: string) => business(LAKE, `buckets: { contracts: { onRemoval: ${key} } }\n`);

describe('what the JSON of before kept and nothing describes any more', () => {
  let estate: SmallEstate;
  let outdir: string;
  beforeEach(() => {
    estate = smallEstate();
    outdir = mkdtempSync(join(tmpdir(), 'kept-'));
  });
  afterEach(() => {
    estate.remove();
    rmSync(outdir, { recursive: true, force: true });
  });
  const synth = (text: string): string => {
    estate.write('businesses/risk.yaml', text);
    return synthesizeTelling(requireEstate(estate.dir), { outdir });
  };
  const file = (): string => join(outdir, 'stacks/risk-dev/kept.json');

  it('is told at every synthesis until it is described, let go of by name, or said to be gone', () => {
    expect(synth(kept('retain'))).toBe('');
    const told = synth(business(LAKE));
    expect(told).toContain(`[synth.data.undescribed] warning: risk-dev: ${BUCKET} was kept by the JSON of before`);
    expect(told).toContain(`removed.yaml: risk-dev/${BUCKET}`);
    expect(synth(business(LAKE))).toBe(told);

    expect(synth(kept('retain'))).toBe('');
    expect(synth(business(LAKE))).toBe(told);
    estate.write('removed.yaml', `- resource: risk-dev/${BUCKET}\n  why: it stays\n`);
    expect(synth(business(LAKE))).toBe('');

    rmSync(join(estate.dir, 'removed.yaml'));
    synth(kept('retain'));
    expect(synth(business(LAKE))).toBe(told);
    rmSync(file());
    expect(synth(business(LAKE))).toBe('');
  });

  it('is not told of what might go, nor in a fresh or torn folder', () => {
    estate.write('environments/dev.yaml', ENVIRONMENT);
    synth(kept('destroy'));
    expect(synth(business(LAKE))).toBe('');
    expect(existsSync(file())).toBe(false);
    synth(kept('retain'));
    writeFileSync(join(outdir, 'stacks/risk-dev/cdk.tf.json'), '{');
    expect(synth(business(LAKE))).toBe('');
  });

  it('is what was kept and is not known now, sorted, each once', () => {
    const before = { resource: { t: { A: { lifecycle: { prevent_destroy: true } }, B: {}, C: { lifecycle: { prevent_destroy: true } } } } };
    expect(unguarded(['t.Z', 't.C'], before, {})).toEqual(['t.A', 't.C', 't.Z']);
    expect(unguarded(['t.Z'], undefined, { resource: { t: { Z: {} } } })).toEqual([]);
    expect(unguarded(['t.Z'], undefined, { removed: [{ from: 't.Z' }] })).toEqual([]);
  });
});

const ENVIRONMENT = `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i] }
state: { folder: .state }
allowDataLoss: true
businesses: [risk]
`;
