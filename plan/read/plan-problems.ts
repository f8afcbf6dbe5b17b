import { isList, isObject, type Json, type JsonObject } from '../types/json';
import type { ReadProblem } from './problem';

/** Major version of the format that is understood; Terraform and OpenTofu raise the minor one for additions only. */
const FORMAT = '1';
const ACTIONS = new Set<Json>(['no-op', 'create', 'read', 'update', 'delete', 'forget']);
const SHOW = 'write it with: terraform show -json PLAN > FILE';

/** Why a JSON object is not a plan that can be read. */
export function planProblems(raw: JsonObject): ReadProblem[] {
  const { format_version: format } = raw;
  if (isState(raw))
    return [{ code: 'plan.file.not-a-plan', message: 'this is a state, not a plan', fix: `plan with -out=PLAN, then ${SHOW}` }];
  if (raw['@level'] !== undefined)
    return [{ code: 'plan.file.not-a-plan', message: 'this is the log of `terraform plan -json`, not a plan', fix: SHOW }];
  if (typeof format !== 'string')
    return [{ code: 'plan.file.not-a-plan', message: 'this JSON is not a plan: it has no format_version', fix: SHOW }];
  if (format.split('.')[0] !== FORMAT)
    return [
      {
        code: 'plan.file.version',
        message: `the plan has format ${format}; formats ${FORMAT}.x are understood`,
        fix: 'use Terraform 1.5 to 1.12, or OpenTofu',
      },
    ];
  return listProblems(raw, 'resource_changes', changeProblem)
    .concat(listProblems(raw, 'resource_drift', changeProblem))
    .concat(listProblems(raw, 'deferred_changes', () => undefined));
}

function isState(raw: JsonObject): boolean {
  const shown = raw['values'] !== undefined && raw['planned_values'] === undefined && raw['resource_changes'] === undefined;
  return shown || (typeof raw['version'] === 'number' && raw['lineage'] !== undefined);
}

function listProblems(raw: JsonObject, key: string, problemOf: (entry: Json) => string | undefined): ReadProblem[] {
  const list = raw[key];
  if (list === undefined) return [];
  if (!isList(list)) return [malformed(`${key} is not a list`)];
  return list.flatMap((entry, index) => {
    const problem = problemOf(entry);
    return problem === undefined ? [] : [malformed(`${key}[${index}] ${problem}`)];
  });
}

function changeProblem(entry: Json): string | undefined {
  if (!isObject(entry)) return 'is not an object';
  if (isEphemeral(entry)) return undefined;
  if (typeof entry['address'] !== 'string' || typeof entry['type'] !== 'string') return 'has no address or type';
  const change = entry['change'];
  if (!isObject(change)) return 'has no change';
  const actions = change['actions'];
  if (!isList(actions) || actions.length === 0) return 'has no actions';
  const unknown = actions.find((action) => !ACTIONS.has(action));
  return unknown === undefined ? undefined : 'has an action that is not known';
}

/** Opened and closed by the run that needs it: it is in no state, and nothing is done to it. */
export const isEphemeral = ({ mode }: JsonObject): boolean => mode === 'ephemeral';

const malformed = (message: string): ReadProblem => ({
  code: 'plan.file.malformed',
  message: `the plan does not look like Terraform wrote it: ${message}`,
  fix: SHOW,
});
