import { readState } from '../../../plan';

const raw = JSON.stringify({
  version: 4,
  lineage: 'x',
  outputs: { a: { value: 1, type: 'number' } },
  resources: [
    {
      mode: 'managed',
      type: 'alicloud_vpc',
      name: 'Network',
      instances: [
        {
          index_key: 'a',
          attributes: { id: 'vpc-1' },
          status: 'tainted',
          sensitive_attributes: [[{ type: 'get_attr', value: 'secret_key' }]],
        },
        { index_key: 'b', deposed: '1234', attributes: { id: 'vpc-0' } },
      ],
    },
    { mode: 'data', type: 'alicloud_zones', name: 'Z', instances: [{ attributes: {} }] },
  ],
});
const shown = JSON.stringify({
  format_version: '1.0',
  values: {
    outputs: { a: { sensitive: false, value: 1 } },
    root_module: {
      resources: [
        {
          address: 'alicloud_vpc.Network["a"]',
          mode: 'managed',
          type: 'alicloud_vpc',
          name: 'Network',
          values: { id: 'vpc-1' },
          tainted: true,
          sensitive_values: { secret_key: true },
        },
      ],
      child_modules: [
        { resources: [{ address: 'module.m.alicloud_vpc.V', mode: 'managed', type: 'alicloud_vpc', name: 'V', values: {} }] },
      ],
    },
  },
});

describe('a state', () => {
  it('is the same in both forms that Terraform prints', () => {
    const [a, b] = [readState(raw, 's'), readState(shown, 's')];
    const held = { address: 'alicloud_vpc.Network["a"]', attributes: { id: 'vpc-1' }, tainted: true, sensitive: { secret_key: true } };
    expect(a.ok && a.value).toMatchObject({ outputs: { a: 1 }, resources: [held] });
    expect(b.ok && b.value).toMatchObject({ outputs: { a: 1 }, resources: [held, { address: 'module.m.alicloud_vpc.V' }] });
  });

  it('may not be there', () => {
    expect(readState('', 's')).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ['a plan', '{"format_version":"1.2","resource_changes":[]}', 'plan.file.not-a-state'],
    ['something else', '{"a":1}', 'plan.file.not-a-state'],
    ['of an old version', '{"version":3}', 'plan.file.version'],
    ['cut off', raw.slice(0, 80), 'plan.file.truncated'],
  ])('is refused where it is %s', (_what, text, code) => {
    const read = readState(text, 's');
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
