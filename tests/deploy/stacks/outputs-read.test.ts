import { holds, outputsRead, readsOnly } from '../../../deploy/stacks/outputs-read';

const from = (...references: readonly string[]) => ({
  data: {
    terraform_remote_state: {
      Shared: { config: { bucket: 'acme-tfstate', prefix: 'dev', key: 'shared-dev.tfstate' } },
      Foundation: { config: { path: '/states/foundation-dev.tfstate' } },
    },
  },
  provider: { any: references.map((reference) => `\${data.terraform_remote_state.${reference}}`) },
});

describe('which outputs a stack reads of another', () => {
  it('is told by name, and by key where it names one', () => {
    const document = from('Shared.outputs.kafka["instance_id"]', 'Shared.outputs.spark_admin.role_name', 'Foundation.outputs.key_id');
    expect(outputsRead(document, 'shared-dev')).toEqual([
      { output: 'kafka', key: 'instance_id' },
      { output: 'spark_admin', key: 'role_name' },
    ]);
    expect(outputsRead(document, 'foundation-dev')).toEqual([{ output: 'key_id' }]);
    expect(outputsRead(document, 'bootstrap-dev')).toEqual([]);
  });

  it('is everything where it takes all outputs at once', () => {
    expect(outputsRead(from('Shared.outputs'), 'shared-dev')).toBe('all');
    expect(outputsRead(from('Shared'), 'shared-dev')).toBe('all');
  });

  it('knows a state of somebody else', () => {
    expect(readsOnly(from(), ['shared-dev', 'foundation-dev'])).toBe(true);
    expect(readsOnly(from(), ['shared-dev'])).toBe(false);
  });
});

it.each([
  [{ kafka: { instance_id: 'a' } }, true],
  [{ kafka: { endpoint: 'a' } }, false],
  [{}, false],
  [{ kafka: 'a text' }, true],
])('outputs %j have what is read: %s', (outputs, expected) => {
  expect(holds(outputs, { output: 'kafka', key: 'instance_id' })).toBe(expected);
});
