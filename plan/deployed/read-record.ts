import { DEPLOYED_OUTPUT, type DeployedRecord } from '../../domain/deployed';
import type { OnRemoval } from '../../domain/model';
import { isObject, type Json } from '../types/json';
import type { StackState } from '../types/state';

/** What a state remembers of the last deployment; undefined if it was written before states remembered anything, or by something else. */
export function recordIn({ outputs }: Pick<StackState, 'outputs'>): DeployedRecord | undefined {
  const raw = Object.hasOwn(outputs, DEPLOYED_OUTPUT) ? outputs[DEPLOYED_OUTPUT] : undefined;
  if (!isObject(raw) || raw['version'] !== 1) return undefined;
  const { estate, onRemoval, account } = raw;
  if (typeof estate !== 'string') return undefined;
  return {
    version: 1,
    estate,
    onRemoval: Object.fromEntries(entriesOf(onRemoval).filter((entry): entry is [string, OnRemoval] => isOnRemoval(entry[1]))),
    ...accountIn(account),
  };
}

const entriesOf = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : []);

function accountIn(value: Json | undefined): Pick<DeployedRecord, 'account'> {
  const { id, role } = isObject(value) ? value : {};
  return typeof id === 'string' ? { account: { id, ...(typeof role === 'string' && { role }) } } : {};
}

const isOnRemoval = (value: Json): value is OnRemoval => value === 'retain' || value === 'destroy';
