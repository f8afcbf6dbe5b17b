import { type Json, isObject } from './api/json';
import { KINDS } from './kinds';
import type { Properties } from './kinds/kind';
import { Problem } from './problem';
import { PropertyReader } from './properties/reader';
import { RULES } from './properties/rules';
import type { Run } from './run';
import { workspaceNamed } from './workspace';

/** One object that is to be what a template says of it, again: somebody changed or removed it aside. */
export interface Again {
  readonly workspaceName: string;
  /** Type in the template, for example `Custom::SparkQueue`. */
  readonly type: string;
  /** Its parameters in the template, all of them but the workspace's id. */
  readonly parameters: Properties;
  /** Whose stack it is: a member that is gone is added by its name in RAM. */
  readonly account?: string;
  /** @default the region the function runs in */
  readonly region?: string;
}

/** What names the workspace itself. */
const ROOM = 'Custom::SparkRoom';

/** Checks the payload. Throws a `Problem` that names everything that is wrong with it. */
export function readAgain(payload: Json): Again {
  const { parameters = null, ...said } = isObject(payload) ? payload : {};
  const reader = new PropertyReader(said);
  reader.choice('kind', ['again']);
  const workspaceName = reader.required('workspace', reader.text('workspace', RULES.workspaceName));
  const type = reader.required('type', reader.choice('type', [...KINDS.keys()]));
  const account = reader.text('account', RULES.account);
  const region = reader.text('region', RULES.region);
  reader.unknown();
  if (!isObject(parameters)) reader.problem('[spark-admin.property.missing] parameters is missing');
  if (workspaceName === undefined || type === undefined || !isObject(parameters) || reader.problems.length > 0) {
    throw new Problem('spark-admin.again.invalid', reader.problems.join('; '), 'see the README of this function');
  }
  return {
    workspaceName,
    type,
    parameters,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  };
}

/** Makes the object what it is to be, by the code that a request of ROS runs. What was there before is asked nothing: the stack made it. */
export async function applyAgain({ workspaceName, type, parameters, account }: Again, run: Run): Promise<void> {
  const place = type === ROOM ? {} : { WorkspaceId: await workspaceNamed(workspaceName, run) };
  const reading = KINDS.get(type)?.read({ ...parameters, ...place });
  if (reading === undefined || 'problems' in reading) {
    throw new Problem('spark-admin.again.invalid', reading?.problems.join('; ') ?? type, 'deploy the stack that makes it');
  }
  await reading.object.ensure({}, account === undefined ? run : { ...run, account });
}
