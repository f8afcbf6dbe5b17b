import { moneyOfChange } from '../../../preview/cost/money';
import { rate } from '../../../preview/rate/rate';
import { change as planned, codesOf, plan, read } from '../../plan/support/made';
import { change, diff, resource } from '../render/fixtures/made';

const BUCKET = 'alicloud_oss_bucket.Lake';

/** As Terraform plans a replacement that destroys nothing. */
const letGo = planned(BUCKET, 'replace', {
  actions: ['create', 'forget'],
  before: { bucket: 'a' },
  after: { bucket: 'b' },
  replace_paths: [['bucket']],
});

describe('a replacement that lets go of the old one', () => {
  it('loses nothing, and says so: in its risk, and in what is found', () => {
    const shown = change(resource('risk-dev', BUCKET), 'replace', { diffs: [diff('bucket', 'a', 'b', { replaces: true })] });
    expect(rate(shown, { change: letGo, cost: undefined, unsent: new Set() })).toEqual({
      risk: 'outage',
      why: 'bucket cannot change in place, so it is made anew: the old one leaves the state and stays in the cloud with what it holds, managed by nothing; what comes is empty',
    });
    const reading = read([plan([letGo])]);
    expect(codesOf(reading)).toEqual(['plan.resource.forgotten']);
    expect(reading.exit).toBe(0);
  });

  it('costs what the new one costs: the old one goes on', () => {
    const tables = {
      types: { alicloud_oss_bucket: { sizes: () => [{ item: 'x', amount: 1, unit: 'GiB', ceiling: false }] } },
      prices: { x: { title: 'x', usd: { 'cn-hangzhou': 1 } } },
    };
    expect(moneyOfChange(planned(BUCKET, 'replace', { before: {}, after: {} }), 'cn-hangzhou', tables).fixed).toBe(0);
    expect(moneyOfChange(letGo, 'cn-hangzhou', tables).fixed).toBeGreaterThan(700);
  });
});
