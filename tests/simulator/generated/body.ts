import type { Attribute, Block, TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { valueFor } from './value';

/** What a configuration sets: only what it must, everything it can, or everything that the second left out. */
export type Fullness = 'minimal' | 'full' | 'rest';
export type Body = Record<string, unknown>;

/** Attributes whose value the service itself refuses whatever it is, or that mean another object: a reason each. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'alicloud_cms_alarm_contact.channels_mail': 'counts only after its owner confirmed it',
  'alicloud_oos_execution.loop_mode': 'never answered',
  'alicloud_alikafka_instance.disk_size': 'not answered by serverless instances',
  'alicloud_hbase_instance.pay_type': 'decides which differences of others are hidden',
  'alicloud_kms_key.rotation_interval': 'answered in seconds',
  'alicloud_ros_stack.template_url': 'templates are run, not fetched',
  'kubernetes_pod_disruption_budget_v1.spec.min_available': 'not beside the other',
};

/** Values that have to fit something else. */
const GIVEN: Readonly<Record<string, unknown>> = {
  'alicloud_alikafka_instance.paid_type': 'PostPaid',
  'alicloud_ros_stack.template_body': JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Parameters: { P: { Type: 'String' } },
    Resources: {},
  }),
  'alicloud_ros_stack.parameters': [{ parameter_key: 'P', parameter_value: '1' }],
  'kubernetes_persistent_volume_claim_v1.spec.resources.requests': { storage: '1Gi' },
  'kubernetes_job_v1.spec.template.spec.restart_policy': 'Never',
  'kubernetes_cron_job_v1.spec.job_template.spec.template.spec.restart_policy': 'Never',
  'kubernetes_priority_class_v1.value': 1000,
  'kubernetes_service_v1.spec.type': 'NodePort',
  'kubernetes_service_v1.spec.port.node_port': 30080,
};

/** Of every type: labels that their selector fits, volumes that are mounted, limits that hold. */
const FITTING: readonly { readonly path: RegExp; readonly value: unknown }[] = [
  { path: /^spec\.(job_template\.spec\.)?(selector\.match_labels|template\.metadata\.labels)$/, value: { app: 'sample' } },
  { path: /^spec\.selector\.match_expressions\.key$/, value: 'app' },
  { path: /^spec\.selector\.match_expressions\.operator$/, value: 'Exists' },
  { path: /container\.volume_(mount|device)\.name$|template\.spec\.volume\.name$/, value: 'data' },
  { path: /\.resources\.(limits|requests)$/, value: { cpu: '1' } },
  { path: /^spec\.(max|min)_available$/, value: '1' },
  { path: /\.policy_types$/, value: ['Ingress'] },
  { path: /http\.path\.path$/, value: '/' },
  { path: /^spec\.max_replicas$/, value: 3 },
];
const given = (type: string, path: string): unknown =>
  GIVEN[`${type}.${path}`] ?? (type.startsWith('kubernetes_') ? FITTING.find((row) => row.path.test(path))?.value : undefined);

/** Optional by schema, needed by the service. */
const ALWAYS = new Set([
  'alicloud_ros_stack.template_body',
  'alicloud_ros_stack.parameters',
  ...['deployment', 'stateful_set'].flatMap((kind) => [
    `kubernetes_${kind}_v1.spec.selector.match_labels`,
    `kubernetes_${kind}_v1.spec.selector`,
    `kubernetes_${kind}_v1.spec.template.metadata.labels`,
  ]),
  ...['spec.template.spec', 'spec.job_template.spec.template.spec'].flatMap((pod) =>
    ['deployment', 'stateful_set', 'job', 'cron_job'].flatMap((kind) =>
      ['', '.container', '.container.image'].map((end) => `kubernetes_${kind}_v1.${pod}${end}`),
    ),
  ),
  'kubernetes_service_v1.spec.port',
  'kubernetes_persistent_volume_claim_v1.spec.resources.requests',
  'alicloud_hbase_instance.deletion_protection',
]);

/** A configuration of a type that its provider accepts. */
export function bodyOf(model: TypeModel, fullness: Fullness, variant: string): Body {
  const chosen = choose(model, fullness);
  return fill(model.type, model.block, variant, fullness, (attribute) => chosen(attribute));
}

function fill(type: string, block: Block, variant: string, fullness: Fullness, chosen: (attribute: Attribute) => boolean): Body {
  const body: Body = {};
  for (const attribute of block.attributes) {
    if (!settable(type, attribute) || !(chosen(attribute) || ALWAYS.has(`${type}.${attribute.path}`))) continue;
    body[attribute.name] =
      given(type, attribute.path) ??
      (attribute.block === undefined
        ? valueFor(type, attribute, variant, 0)
        : Array.from({ length: Math.max(1, attribute.facts.minItems ?? 1) }, () =>
            fill(type, attribute.block as Block, variant, fullness, chosen),
          ));
  }
  return body;
}

export function settable(type: string, { name, path, optional, required, facts }: Attribute): boolean {
  if (name === 'id' || name === 'timeouts' || `${type}.${path}` in LEFT_OUT || facts.removed === true) return false;
  return optional || required;
}

/** Resolves what excludes one another: `full` keeps the current ones, `rest` the others. */
function choose(model: TypeModel, fullness: Fullness): (attribute: Attribute) => boolean {
  const all: Attribute[] = [];
  const walk = (block: Block): void =>
    block.attributes.forEach((attribute) => {
      all.push(attribute);
      if (attribute.block !== undefined) walk(attribute.block);
    });
  walk(model.block);
  const plain = (path: string): string => path.replace(/\.\d+(?=\.)/g, '');
  const excluded = new Set<string>();
  const needed = new Set<string>();
  const order = [...all].sort(
    (a, b) => (Number(a.facts.deprecated ?? false) - Number(b.facts.deprecated ?? false)) * (fullness === 'rest' ? -1 : 1),
  );
  const exclude = (from: Attribute, others: readonly string[] | undefined): void => {
    if (excluded.has(from.path)) return;
    for (const other of others ?? []) if (plain(other) !== from.path) excluded.add(plain(other));
  };
  const conflicts = (attribute: Attribute): string[] => [
    ...(attribute.facts.conflictsWith ?? []),
    ...all.filter(({ facts }) => facts.conflictsWith?.map(plain).includes(attribute.path)).map(({ path }) => path),
  ];
  for (const attribute of order) {
    if (attribute.required && !excluded.has(attribute.path)) continue;
    if (fullness === 'minimal') {
      const groups = [attribute.facts.exactlyOneOf, attribute.facts.atLeastOneOf].filter((group) => group !== undefined);
      if (groups.some((group) => !group.map(plain).some((path) => needed.has(path)))) needed.add(attribute.path);
      continue;
    }
    if (!settable(model.type, attribute)) continue;
    exclude(attribute, attribute.facts.exactlyOneOf);
    exclude(attribute, conflicts(attribute));
  }
  if (fullness === 'minimal') return ({ required, path }) => required || needed.has(path);
  return ({ path }) => !excluded.has(path);
}
