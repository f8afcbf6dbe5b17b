import type { JsonObject, Reading } from '../../../plan';
import { change, codesOf, document, only, plan, read } from '../support/made';

const STACK = 'alicloud_ros_stack.Ros';
const DATA = 'terraform_data.Born';
const tags = (values: Readonly<Record<string, string>>): JsonObject => ({
  of: `${STACK}#Workspace`,
  Tags: Object.entries(values).map(([Key, Value]) => ({ Key, Value })),
});
const body = JSON.stringify({
  Resources: { Workspace: { Type: 'ALIYUN::EMR::SparkWorkspace', Properties: { WorkspaceName: 'risk' }, DeletionPolicy: 'Retain' } },
});

function reading(born: JsonObject, declared: JsonObject, action: 'nothing' | 'replace' = 'nothing'): Reading {
  const stack = { template_body: body, stack_name: 'risk-spark' };
  return read(
    [
      plan([
        change(STACK, 'nothing', { before: stack, after: stack }),
        change(DATA, action, { before: { input: born }, after: { input: action === 'nothing' ? born : declared } }),
      ]),
    ],
    {
      documents: { 'risk-dev': document({ [DATA]: { input: declared, lifecycle: { ignore_changes: ['input'] } } }) },
      placeOf: (_stack, _address, attribute) => (attribute === 'Tags[cost].Value' ? { file: 'risk.yaml', line: 2, column: 13 } : undefined),
    },
  );
}

describe('what a workspace keeps as it was born', () => {
  it('is told with both values and the line, refuses nothing, and is told once', () => {
    const found = reading(tags({ cost: '4711', owner: 'a' }), tags({ cost: '4799', owner: 'a' }));
    expect(codesOf(found)).toEqual(['plan.edit.born']);
    expect(found.exit).toBe(0);
    expect(only(found, 'plan.edit.born')).toMatchObject({
      severity: 'warning',
      resource: { address: STACK, inner: 'Workspace', type: 'ALIYUN::EMR::SparkWorkspace', name: 'risk' },
      attribute: 'Tags[cost].Value',
      before: '4711',
      after: '4799',
      place: { file: 'risk.yaml', line: 2 },
      message: expect.stringContaining('is declared as 4799, it was born with 4711 and keeps that: not sent') as string,
    });
  });

  it('is told for a tag that is new, and one that goes', () => {
    const { findings } = reading(tags({ old: '1' }), tags({ fresh: '2' }));
    expect(findings.map(({ attribute, before, after }) => [attribute, before, after])).toEqual([
      ['Tags[fresh].Value', undefined, '2'],
      ['Tags[old].Value', '1', undefined],
    ]);
  });

  it('is nothing where it is declared as it was, or where another one is born', () => {
    expect(codesOf(reading(tags({ cost: '1' }), tags({ cost: '1' })))).toEqual([]);
    expect(codesOf(reading(tags({ cost: '1' }), tags({ cost: '2' }), 'replace'))).toEqual([]);
  });
});
