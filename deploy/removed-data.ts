import { isStateful } from '@lakewright/provider-knowledge/protection';
import type { Estate } from '../model/model';
import type { StackRef } from '../stacks/stack-list';
import { EXIT } from '../domain/exit';
import type { Failure } from './events/failure';
import { type PlanSummary, goneIn } from './events/plan-summary';
import { type StackFolder, readDocument } from './stacks/stack-folder';

/**
 * Why a deploy must not apply a plan: it deletes data that is no longer described, so that Terraform's own protection went with the
 * description, in an environment that does not allow data loss.
 */
export function removedData(stack: StackFolder, plan: PlanSummary, ref: StackRef, estate: Estate): Failure | undefined {
  if (estate.environments[ref.environment]?.allowDataLoss) return undefined;
  const described = readDocument(stack).resource ?? {};
  const lost = goneIn(plan).filter(({ type, address }) => isStateful(type) && !isDescribed(described[type], type, address));
  if (lost.length === 0) return undefined;
  return {
    code: 'deploy.data.removed',
    message: `${stack.name}: the plan deletes what holds data and is no longer described: ${lost.map(({ address }) => address).join(', ')}`,
    fix: `describe it again; to lose it on purpose set allowDataLoss: true in environment '${ref.environment}'; to keep it without Terraform take it out of the state`,
    exit: EXIT.guard,
  };
}

const isDescribed = (bodies: Readonly<Record<string, unknown>> | undefined, type: string, address: string): boolean =>
  Object.keys(bodies ?? {}).some((name) => address === `${type}.${name}` || address.startsWith(`${type}.${name}[`));
