import { isObject, type Json, type JsonObject } from '../types/json';
import type { FailedCheck, OutputChange, StackPlan } from '../types/stack-plan';
import { readChange } from './change';
import { listOf, readValues } from './held';
import { parseJson } from './parse-json';
import { isEphemeral, planProblems } from './plan-problems';
import { type Read, refused } from './problem';

/** Reads what `terraform show -json PLAN` printed for one stack; refuses what is no plan, with every reason. */
export function readPlan(text: string, stack: string): Read<StackPlan> {
  const parsed = parseJson(text);
  return parsed.ok ? readParsedPlan(parsed.value, stack) : parsed;
}

/** As {@link readPlan}, of JSON that is parsed already. */
export function readParsedPlan(raw: JsonObject, stack: string): Read<StackPlan> {
  const problems = planProblems(raw);
  if (problems.length > 0) return refused(...problems);
  return {
    ok: true,
    value: {
      stack,
      formatVersion: String(raw['format_version']),
      terraformVersion: String(raw['terraform_version'] ?? ''),
      changes: managed(raw['resource_changes']).map((entry) => readChange(entry, stack)),
      drift: objects(raw['resource_drift']).map((entry) => readChange(entry, stack)),
      deferred: objects(raw['deferred_changes']).flatMap((entry) => readDeferred(entry, stack)),
      outputs: readOutputChanges(raw['output_changes']),
      checks: objects(raw['checks']).flatMap(readCheck),
      prior: readValues(isObject(raw['prior_state']) ? raw['prior_state']['values'] : undefined, stack),
      errored: raw['errored'] === true,
    },
  };
}

const managed = (value: Json | undefined): readonly JsonObject[] => objects(value).filter((entry) => !isEphemeral(entry));

const objects = (value: Json | undefined): readonly JsonObject[] => listOf(value).filter(isObject);

function readDeferred({ reason, resource_change: change }: JsonObject, stack: string): StackPlan['deferred'] {
  return isObject(change) && isObject(change['change']) && Array.isArray(change['change']['actions'])
    ? [{ reason: typeof reason === 'string' ? reason : 'unknown', change: readChange(change, stack) }]
    : [];
}

function readOutputChanges(outputs: Json | undefined): OutputChange[] {
  if (!isObject(outputs)) return [];
  return Object.entries(outputs).flatMap(([name, change]) =>
    isObject(change)
      ? [
          {
            name,
            actions: listOf(change['actions']).map(String),
            before: change['before'] ?? null,
            after: change['after'] ?? null,
            unknown: change['after_unknown'] === true,
            sensitive: change['before_sensitive'] === true || change['after_sensitive'] === true,
          },
        ]
      : [],
  );
}

function readCheck(raw: JsonObject): FailedCheck[] {
  const { status } = raw;
  if (status !== 'fail' && status !== 'error' && status !== 'unknown') return [];
  const address = isObject(raw['address']) ? String(raw['address']['to_display'] ?? '') : '';
  const messages = objects(raw['instances']).flatMap(({ problems }) => objects(problems).map(({ message }) => String(message ?? '')));
  return [{ address, status, messages }];
}
