import { Remembered } from '../../../constructs/core/remembered';
import { synth } from '../../support/synth';

const PATH = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = PATH;
});

test('values lie in the state, and no Terraform is started to write that', () => {
  process.env['PATH'] = '/nowhere';
  const found: string[] = [];
  const document = synth((stack) => {
    const one = new Remembered(stack, 'Born', {
      input: { of: 'x', Tags: [] },
      triggersReplace: { stack_name: 's' },
      lifecycle: { ignoreChanges: ['input'] },
    });
    found.push(...one.node.validate());
    new Remembered(stack, 'Plain', { input: {} });
  });
  expect(found).toEqual([]);
  const [born, plain] = document.resources('terraform_data');
  expect(born).toMatchObject({
    input: { of: 'x', Tags: [] },
    triggers_replace: { stack_name: 's' },
    lifecycle: { ignore_changes: ['input'] },
  });
  expect(plain).not.toHaveProperty('lifecycle');
});
