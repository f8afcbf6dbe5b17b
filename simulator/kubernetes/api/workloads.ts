import type { JsonObject } from '../../cloud/object';
import { podRefusals } from './pods';
import { block, blocks, invalid, required, texts, unsupported, type Check, type Refusal } from './refusal';

/** A selector that its own pods do not fit, or that is missing. */
const selected: Check = (sent) => {
  const spec = block(sent, 'spec');
  const selector = block(spec, 'selector');
  const labels = texts(block(spec, 'template', 'metadata'), 'labels');
  const wanted = texts(selector, 'match_labels');
  if (selector === undefined) return [required('spec.selector')];
  if (Object.keys(wanted).length + blocks(selector, 'match_expressions').length === 0)
    return [invalid('spec.selector', {}, 'empty selector is invalid')];
  const fits =
    Object.entries(wanted).every(([key, value]) => labels[key] === value) &&
    blocks(selector, 'match_expressions').every((expression) => holds(expression, labels));
  return fits ? [] : [invalid('spec.template.metadata.labels', labels, '`selector` does not match template `labels`')];
};

function holds({ key, operator, values }: JsonObject, labels: Readonly<Record<string, string>>): boolean {
  const value = labels[String(key)];
  const among = Array.isArray(values) && value !== undefined && values.includes(value);
  switch (operator) {
    case 'In':
      return among;
    case 'NotIn':
      return !among;
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

const restarts =
  (at: readonly string[], field: string, allowed: readonly string[]): Check =>
  (sent) => {
    const policy = block(sent, ...at)?.['restart_policy'];
    return typeof policy !== 'string' || allowed.includes(policy) ? [] : [unsupported(`${field}.restartPolicy`, policy, allowed)];
  };

const pods =
  (at: readonly string[], field: string): Check =>
  (sent) => {
    const claims = blocks(block(sent, 'spec'), 'volume_claim_template').map((claim) => String(block(claim, 'metadata')?.['name'] ?? ''));
    return podRefusals(block(sent, ...at), field, claims);
  };

const TEMPLATE = ['spec', 'template', 'spec'];
const JOB_TEMPLATE = ['spec', 'job_template', 'spec', 'template', 'spec'];
const JOB_FIELD = 'spec.jobTemplate.spec.template.spec';
const ENDING = ['OnFailure', 'Never'];

const shortName: Check = (sent): Refusal[] => {
  const name = String(block(sent, 'metadata')?.['name'] ?? '');
  return name.length > 52 ? [invalid('metadata.name', name, 'must be no more than 52 characters')] : [];
};

/** What the server checks of whatever runs pods, by type. */
export const WORKLOADS: Readonly<Record<string, readonly Check[]>> = {
  deployment: [selected, pods(TEMPLATE, 'spec.template.spec')],
  stateful_set: [selected, restarts(TEMPLATE, 'spec.template.spec', ['Always']), pods(TEMPLATE, 'spec.template.spec')],
  job: [restarts(TEMPLATE, 'spec.template.spec', ENDING), pods(TEMPLATE, 'spec.template.spec')],
  cron_job: [shortName, restarts(JOB_TEMPLATE, JOB_FIELD, ENDING), pods(JOB_TEMPLATE, JOB_FIELD)],
};
