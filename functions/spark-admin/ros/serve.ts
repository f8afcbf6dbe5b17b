import { KINDS } from '../kinds';
import { YOUNG } from '../kinds/birth';
import type { Managed, Properties, Reading } from '../kinds/kind';
import { Problem, messageOf } from '../problem';
import type { Run } from '../run';
import type { Outcome } from './answer';
import { handedId, isOurs, isTaken, keptId, takenId, wasHandedOver } from './marks';
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
  const former = formerOf(request, object);
  const handed = request.requestType === 'Create' && (await object.isHandedOver(run));
  const foreign = !handed && (request.requestType === 'Create' || former !== undefined) && (await object.isForeign(run));
  if (foreign && !object.takeOver) {
    // The id tells the removal that follows a failed creation to keep its hands off.
    const { message } = thereAlready(object);
    const kept = request.requestType === 'Create' ? { physicalResourceId: keptId(object.identity) } : {};
    return { ...refused([message], run), ...kept };
  }
  const data = await object.ensure(request.oldProperties, run);
  if (former !== undefined) await removeFormer(request, former, object, run);
  // ROS wants the id it knows back; unlike CloudFormation it documents no replacement by answering another one.
  const id = request.physicalResourceId ?? idOf(object, handed, foreign, run);
  return { status: 'SUCCESS', physicalResourceId: id, data };
}

/** What is taken over as the estate says stays for ever; what is handed over stays while the stack is being made. */
function idOf({ identity, takeOver }: Managed, handed: boolean, foreign: boolean, run: Run): string {
  if (!handed && !foreign) return identity;
  return takeOver ? takenId(identity) : handedId(identity, run.edges.now());
}

const thereAlready = ({ identity }: Managed): Problem =>
  new Problem(
    'spark-admin.object.exists',
    `${identity} was there before, and was made by somebody else`,
    'choose another name, remove it, or say takeOver: true, after which it is changed as declared and never removed',
  );

/** The other object that an update was about until now. */
function formerOf(request: RosRequest, object: Managed): Managed | undefined {
  if (request.requestType !== 'Update') return undefined;
  const former = read(request.resourceType, request.oldProperties);
  return 'problems' in former || former.object.identity === object.identity ? undefined : former.object;
}

/** An update that changed what identifies the object made another one; the former is removed here, unless it was there before us. */
async function removeFormer(request: RosRequest, former: Managed, object: Managed, run: Run): Promise<void> {
  run.log.info('replace', { from: former.identity, to: object.identity });
  if (!isTaken(request.physicalResourceId)) await former.remove(run);
}

async function remove(request: RosRequest, run: Run): Promise<Outcome> {
  const reading = read(request.resourceType, request.properties);
  const done = (id: string): Outcome => ({ status: 'SUCCESS', physicalResourceId: request.physicalResourceId ?? id, data: {} });
  if ('problems' in reading) {
    // Nothing was ever made from properties that are refused; an earlier version of this code may have accepted them.
    if (isOurs(request.physicalResourceId)) return refused(reading.problems, run);
    run.log.warn('nothing to remove', { problems: reading.problems });
    return done(request.logicalResourceId);
  }
  const { object } = reading;
  if (wasHandedOver(request.physicalResourceId, run.edges.now(), YOUNG)) {
    run.log.warn('left', { object: object.identity, why: 'it was handed over to a stack that is being made' });
    return done(object.identity);
  }
  // Without an id of ours a creation failed: what is old was not made by it, nor what may have been handed over.
  if (isTaken(request.physicalResourceId) || (!isOurs(request.physicalResourceId) && (await isSomebodyElses(object, run)))) {
    run.log.warn('left', { object: object.identity, why: 'it was there before' });
    return done(object.identity);
  }
  await object.remove(run);
  return done(object.identity);
}

/** A list that is refused tells nothing: whether there is anything to remove is for the removal to find out. */
const isSomebodyElses = async (object: Managed, run: Run): Promise<boolean> =>
  (await object.isHandedOver(run).catch(() => false)) || (await object.isForeign(run).catch(() => false));

function read(resourceType: string, properties: Properties): Reading {
  const kind = KINDS.get(resourceType);
  if (kind !== undefined) return kind.read(properties);
  return {
    problems: [`[spark-admin.type.unknown] '${resourceType}' is no resource type; fix: use one of ${[...KINDS.keys()].join(', ')}`],
  };
}

function refused(problems: readonly string[], run: Run): Outcome {
  run.log.error('refused', { problems });
  return { status: 'FAILED', reason: problems.join('\n') };
}
