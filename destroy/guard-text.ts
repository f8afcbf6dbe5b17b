import type { Origins } from '../model';
import type { Environment } from '../model/model';
import type { StackRef } from '../stacks/stack-list';
import { type KeyPlace, firstKey, secondKey } from './key-places';
import { physicalName } from './physical-name';
import type { ProtectedResource, Reason } from './protected';

/** What the words need to know about the estate. */
export interface GuardContext {
  readonly stack: StackRef;
  readonly environment: Environment;
  readonly origins: Origins;
}

const MESSAGES: Readonly<Record<Reason['why'], string>> = {
  retained: 'holds data and is to be kept',
  undescribed: 'holds data, and nothing describes it any more',
  'service-guard': 'is still protected by its service',
};

/** One refused resource, as problems are printed: place, code, words, fix. */
export function guardText({ resource, reason }: ProtectedResource, context: GuardContext): string {
  const { stack, environment, origins } = context;
  const first = firstKey(stack, environment, resource.name, origins);
  const second = environment.allowDataLoss ? undefined : secondKey(stack, origins);
  const place = first?.place ?? second?.place;
  const name = physicalName(resource.attributes);
  const message = `${stack.name}: ${resource.address}${name === '' ? '' : ` ('${name}')`} ${MESSAGES[reason.why]}`;
  return `${place === undefined ? '' : `${place} `}[destroy.data.protected] ${message}\n  fix: ${fixFor(reason, stack, first, second)}`;
}

function fixFor(reason: Reason, stack: StackRef, first: KeyPlace | undefined, second: KeyPlace | undefined): string {
  if (reason.why === 'undescribed')
    return 'describe it again, then give both keys; or take it out of the state, which keeps it: terraform state rm';
  if (reason.why === 'service-guard') {
    return reason.deploys
      ? `deploy '${stack.name}' first: that sets ${reason.attribute} to let it go`
      : `switch off ${reason.attribute} in the service: Terraform would make the resource anew to do it`;
  }
  const keys = [first?.words, second?.words].filter((words) => words !== undefined);
  return `to lose it for good set ${keys.join(' and ')}`;
}
