import { heldInside, type HeldInner, type JsonObject, type StackState } from '../../plan';
import type { Difference } from './compare';
import type { AgainRequest } from './live-service';
import { partName } from './part-name';

/** What makes room before queues grow: it names its workspace, and is asked first. */
const ROOM = 'Custom::SparkRoom';
/** What names its workspace in a stack of parts that is apart from it. */
const FOUND = 'Custom::SparkFound';
const QUEUE = 'Custom::SparkQueue';

interface Custom {
  /** The stack of ROS that it is in. */
  readonly of: string;
  readonly type: string;
  readonly parameters: JsonObject;
  /** Function that makes it, and its account. */
  readonly function: string;
  readonly account: string;
}

/**
 * How the admin function is asked to put right what differs, by what the templates of a stack said when they were deployed; in the order of
 * the templates, room first. What no function makes is left out: only its own tools change that.
 */
export function againRequests(differences: readonly Difference[], state: StackState | undefined): readonly AgainRequest[] {
  const custom = heldInside(state?.resources ?? []).flatMap(asCustom);
  const workspaceOf = ({ of }: Custom): unknown =>
    custom.find((one) => one.of === of && (one.type === ROOM || one.type === FOUND))?.parameters['WorkspaceName'];
  const wanted = custom.flatMap((one) => {
    const name = partName(one.parameters);
    const found = differences.find(
      (difference) => difference.type === one.type && difference.name === name && difference.whole.name === workspaceOf(one),
    );
    return found === undefined ? [] : [requestOf(found, one)];
  });
  const rooms = custom.flatMap((one) => {
    const found = differences.find(({ type, whole }) => type === QUEUE && whole.name === one.parameters['WorkspaceName']);
    return one.type !== ROOM || found === undefined ? [] : [requestOf(found, one)];
  });
  // A template may lower the queues of one workspace twice, before it changes and after it. Asking for one is enough.
  const first = rooms.filter((room, index) => rooms.findIndex(({ whole }) => whole.name === room.whole.name) === index);
  return [...first, ...wanted];
}

const requestOf = ({ whole: { region, name, role } }: Difference, { type, parameters, function: made, account }: Custom): AgainRequest => ({
  whole: { region, name, role },
  function: made,
  account,
  type,
  parameters,
});

function asCustom({ of, type, properties: { ServiceToken: token, Parameters: given } }: HeldInner): readonly Custom[] {
  const [, account, name] = /^acs:fc:[^:]*:([^:]*):functions\/([^/]+)/.exec(typeof token === 'string' ? token : '') ?? [];
  if (account === undefined || name === undefined || typeof given !== 'object' || given === null || Array.isArray(given)) return [];
  const { WorkspaceId: _, ...parameters } = given as JsonObject;
  return [{ of, type, parameters, function: name, account }];
}
