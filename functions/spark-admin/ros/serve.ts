import { KINDS } from '../kinds';
import type { Managed, Properties, Reading } from '../kinds/kind';
import { messageOf } from '../problem';
import type { Run } from '../run';
import type { Outcome } from './answer';
import { REQUEST_TYPES, type RosRequest } from './request';

/** Does what the request asks for. Never throws: whatever happens becomes an outcome that can be answered. */
export async function serve(request: RosRequest, run: Run): Promise<Outcome> {
  try {
    if (request.requestType === 'Delete') return await remove(request, run);
    if (request.requestType !== undefined) return await ensure(request, run);
    return refused([`[spark-admin.request.type] the request has no known RequestType; fix: send one of ${REQUEST_TYPES.join(', ')}`], run);
  } catch (thrown) {
    run.log.error('failed', { reason: messageOf(thrown) });
    return { status: 'FAILED', reason: messageOf(thrown) };
  }
}

async function ensure(request: RosRequest, run: Run): Promise<Outcome> {
  const reading = read(request.resourceType, request.properties);
  if ('problems' in reading) return refused(reading.problems, run);
  const { object } = reading;
  const data = await object.ensure(request.oldProperties, run);
  if (request.requestType === 'Update') await removeFormer(request, object, run);
  // ROS wants the id it knows back; unlike CloudFormation it documents no replacement by answering another one.
  return { status: 'SUCCESS', physicalResourceId: request.physicalResourceId ?? object.identity, data };
}

/** An update that changed what identifies the object made another one; the former is removed here. */
async function removeFormer(request: RosRequest, object: Managed, run: Run): Promise<void> {
  const former = read(request.resourceType, request.oldProperties);
  if ('problems' in former || former.object.identity === object.identity) return;
  run.log.info('replace', { from: former.object.identity, to: object.identity });
  await former.object.remove(run);
}

async function remove(request: RosRequest, run: Run): Promise<Outcome> {
  const reading = read(request.resourceType, request.properties);
  if ('problems' in reading) {
    // Nothing was ever made from properties that are refused; an earlier version of this code may have accepted them.
    if (madeByUs(request)) return refused(reading.problems, run);
    run.log.warn('nothing to remove', { problems: reading.problems });
    return { status: 'SUCCESS', physicalResourceId: request.physicalResourceId ?? request.logicalResourceId, data: {} };
  }
  await reading.object.remove(run);
  return { status: 'SUCCESS', physicalResourceId: request.physicalResourceId ?? reading.object.identity, data: {} };
}

function read(resourceType: string, properties: Properties): Reading {
  const kind = KINDS.get(resourceType);
  if (kind !== undefined) return kind.read(properties);
  return {
    problems: [`[spark-admin.type.unknown] '${resourceType}' is no resource type; fix: use one of ${[...KINDS.keys()].join(', ')}`],
  };
}

/** Ids of this function begin with a workspace's id; anything else was put there by ROS for a creation that failed. */
function madeByUs({ physicalResourceId }: RosRequest): boolean {
  return /^w-[^/]+\/[a-z-]+\/./.test(physicalResourceId ?? '');
}

function refused(problems: readonly string[], run: Run): Outcome {
  run.log.error('refused', { problems });
  return { status: 'FAILED', reason: problems.join('\n') };
}
