import type { JsonObject } from '../../../plan';
import { change, codesOf, document, only, plan, read, state } from '../support/made';
import { PARAMETERS, rosStack, STACK, VALUES, workspace } from '../support/template';

const UNKNOWN = '${data.terraform_remote_state.Shared.outputs.metastore["catalog_id"]}';
const held = rosStack({ Parameters: PARAMETERS, Resources: workspace() }, VALUES);
const TOPIC = 'alicloud_alikafka_topic.T';

/** A stack that waits for an output: it has a state and a description, and no plan. */
const waiting = (bodies: Readonly<Record<string, object>>, more: object = {}) =>
  read([], {
    states: [state('risk-dev', { [STACK]: held, [TOPIC]: { topic: 't', partition_num: 24, remark: 'a' } })],
    documents: { 'risk-dev': { ...document(bodies), ...more } },
  });

const described = (resources: JsonObject, catalog: string = UNKNOWN): JsonObject => {
  const parameters = { ...PARAMETERS, Catalog: { Type: 'String' } };
  return rosStack({ Parameters: parameters, Resources: resources }, { ...VALUES, Catalog: catalog });
};

describe('a stack that cannot be planned before another one is applied', () => {
  it('is refused where its template says for certain what ROS cannot do', () => {
    const finding = only(waiting({ [STACK]: described(workspace({ DlfCatalogId: { Ref: 'Catalog' } })) }), 'plan.template.fixed');
    expect(finding).toMatchObject({ severity: 'error', exit: 1, attribute: 'DlfCatalogId', resource: { inner: 'Workspace' } });
  });

  it('finds its template in a local value, into which Terraform puts more', () => {
    const body = described(workspace({ DlfCatalogId: { Ref: 'Catalog' }, Tags: null }));
    const text = String(body['template_body']).replace('"Tags":null', '"Tags":${jsonencode(terraform_data.B.input.Tags)}');
    const written = { ...body, template_body: '${local.Template}' };
    expect(text).toContain('${jsonencode');
    const { findings } = waiting({ [STACK]: written }, { locals: { Template: text } });
    expect(findings.map(({ attribute }) => attribute)).toEqual(['DlfCatalogId']);
  });

  it('is not refused for what is unknown, or as it was', () => {
    const same = waiting({ [STACK]: described(workspace()) });
    const unknown = read([], {
      states: [state('risk-dev', { [STACK]: described(workspace({ DlfCatalogId: { Ref: 'Catalog' } }), 'c') })],
      documents: { 'risk-dev': document({ [STACK]: described(workspace({ DlfCatalogId: { Ref: 'Catalog' } })) }) },
    });
    expect([codesOf(same), codesOf(unknown)]).toEqual([[], []]);
  });

  it('is refused where a size shrinks, and told what is not sent', () => {
    const ignoring = { lifecycle: { ignore_changes: ['remark'] } };
    expect(codesOf(waiting({ [TOPIC]: { partition_num: 12, remark: 'a' } }))).toEqual(['plan.size.shrinks']);
    expect(codesOf(waiting({ [TOPIC]: { partition_num: 24, remark: 'b', ...ignoring } }))).toEqual(['plan.edit.ignored']);
    expect(codesOf(waiting({ [TOPIC]: { partition_num: UNKNOWN, remark: 'a' } }))).toEqual([]);
  });

  it('is judged by its plan as soon as there is one', () => {
    const planned = plan([change(TOPIC, 'nothing', { before: { partition_num: 24 }, after: { partition_num: 24 } })]);
    const reading = read([planned], {
      states: [state('risk-dev', { [TOPIC]: { partition_num: 24 } })],
      documents: { 'risk-dev': document({ [TOPIC]: { partition_num: 12 } }) },
    });
    expect(codesOf(reading)).toEqual([]);
  });
});
