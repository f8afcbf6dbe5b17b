import type { HttpReply } from '../edges';
import { Problem } from '../problem';
import { isObject, parseJson, textAt } from './json';

/** The service understood the request and refused it. Code, message and request id are the service's own. */
export class Refused extends Problem {
  constructor(
    readonly operation: string,
    readonly status: number,
    readonly serviceCode: string,
    words: string,
    readonly requestId: string,
  ) {
    super('spark-admin.service.refused', `${operation}: ${serviceCode}: ${words} (HTTP ${status}, request id ${requestId})`);
    this.name = 'Refused';
  }
}

/** No complete reply: the request may or may not have been carried out. */
export class LostReply extends Problem {
  constructor(
    readonly operation: string,
    why: string,
  ) {
    super('spark-admin.service.unreachable', `${operation}: no reply from the service: ${why}`);
    this.name = 'LostReply';
  }
}

export type Meaning =
  | 'unknown operation'
  | 'not accepted'
  | 'not yet'
  | 'no room'
  | 'throttled'
  | 'unavailable'
  | 'gone'
  | 'there'
  | 'in use'
  | 'failed inside'
  | 'refused'
  | 'no reply';

interface Row {
  readonly meaning: Meaning;
  readonly statuses: readonly number[];
  readonly code: RegExp;
  /** Only of these; without it of every operation. */
  readonly operations?: RegExp;
}

/**
 * What a refusal means. The services document few of their codes, so a row matches a status or the shape of a code:
 * `Throttling.User`, `Rejected.Throttling` (KMS), `Forbidden.ResourceNotFound` (KMS), `Rejected.ResourceExist` (KMS),
 * `ResourceNotFound` ... First match wins.
 */
const MEANINGS: readonly Row[] = [
  // The gateway's word for a path that is none. Three removals are in no published SDK and may not exist.
  { meaning: 'unknown operation', statuses: [], code: /^invalid(action|api)/i },
  // What the gateway in front of every service says of a path or a key that it does not know ends in `NotFound` too,
  // and must not be taken for a missing object: a removal would seem to be done.
  {
    meaning: 'not accepted',
    statuses: [],
    code: /^(invalid(version|region|accesskey|securitytoken|timestamp)|signature)/i,
  },
  // Queues of a workspace are edited one after the other: `fail to update app instance queue` (emr-spark-manage, scaling.md).
  { meaning: 'not yet', statuses: [], code: /^error\.internal$/i, operations: /WorkspaceQueue$/ },
  // `workspace rest cpu is not enough` (same page): the sum over all queues is at most the workspace's quota.
  { meaning: 'no room', statuses: [], code: /^unsupportedoperator$/i, operations: /WorkspaceQueue$/ },
  { meaning: 'throttled', statuses: [429], code: /throttl|toomanyrequests|ratelimit|flowcontrol/i },
  { meaning: 'unavailable', statuses: [502, 503, 504], code: /serviceunavailable|servicebusy|systembusy/i },
  { meaning: 'gone', statuses: [], code: /not_?found|not_?exist|nosuch/i },
  { meaning: 'there', statuses: [], code: /already_?exist|duplicate|resourceexist|nameexist|\bexist(s|ed)?$/i },
  { meaning: 'in use', statuses: [], code: /in_?use|occupied|notempty|hasrunning|conflict/i },
  { meaning: 'failed inside', statuses: [500], code: /internalerror|internalfailure|servererror/i },
];

/** What a thrown error means for what to do next; undefined for anything that no service said. */
export function meaningOf(thrown: unknown): Meaning | undefined {
  if (thrown instanceof LostReply) return 'no reply';
  if (!(thrown instanceof Refused)) return undefined;
  const row = MEANINGS.find(
    ({ statuses, code, operations }) =>
      (operations?.test(thrown.operation) ?? true) && (statuses.includes(thrown.status) || code.test(thrown.serviceCode)),
  );
  return row?.meaning ?? 'refused';
}

/** The refusal in a reply; undefined when the reply is a success. `coded` replies may fail with status 200. */
export function refusalIn(operation: string, reply: HttpReply, coded: boolean): Refused | undefined {
  const json = parseJson(reply.body);
  const code = ['Code', 'code', 'errorCode'].map((name) => textAt(json, name)).find((text) => text !== undefined && text !== '');
  const failed = reply.status >= 300 || json === undefined || (coded && isObject(json) && code !== undefined && code !== SUCCESS);
  if (!failed) return undefined;
  const words = textAt(json, 'Message') ?? textAt(json, 'message') ?? textAt(json, 'errorMessage') ?? 'the reply has no message';
  const requestId = textAt(json, 'RequestId') ?? textAt(json, 'requestId') ?? 'none';
  return new Refused(operation, reply.status, code ?? 'NoCode', words, requestId);
}

const SUCCESS = '1000000';
