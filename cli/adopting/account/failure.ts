import type { Operation } from './operation';

/** What a refusal means for whoever asked. */
export type Meaning = 'keys' | 'throttled' | 'forbidden' | 'region' | 'unavailable' | 'refused' | 'unreached';

interface Row {
  readonly meaning: Meaning;
  readonly statuses: readonly number[];
  readonly code: RegExp;
}

/**
 * The services have few words in common, so a row takes a status or the shape of a code: `Throttling.User`, `ONS_SYSTEM_FLOW_CONTROL`
 * (Kafka), `QpsLimitExceeded` (OSS), `Forbidden.RAM` (RDS), `NoPermission` (EMR), `AccessDenied` (OSS) ... The first that fits is meant.
 */
const MEANINGS: readonly Row[] = [
  {
    meaning: 'keys',
    statuses: [401],
    code: /^(?:(?:Invalid|Incomplete|Missing)?(?:AccessKey|SecurityToken|Signature|Authorization)|SignatureDoes)/i,
  },
  { meaning: 'throttled', statuses: [429], code: /throttl|flow_?control|qpslimit|slowdown|toomanyrequests/i },
  { meaning: 'forbidden', statuses: [], code: /forbid|no_?permission|accessdenied|notauthorized|unauthori[sz]ed|ramauth/i },
  { meaning: 'region', statuses: [], code: /region|location/i },
  { meaning: 'unavailable', statuses: [500, 502, 503, 504], code: /unavailable|busy|internal/i },
  { meaning: 'forbidden', statuses: [403], code: /$^/ },
];

export const meaningOf = (status: number, code: string): Meaning =>
  MEANINGS.find((row) => row.code.test(code) || row.statuses.includes(status))?.meaning ?? 'refused';

/** An operation that gave no answer. Code and words are the service's own. */
export class Unanswered extends Error {
  constructor(
    readonly operation: Operation,
    readonly meaning: Meaning,
    words: string,
    /** What it was asked about: an instance, a bucket. */
    readonly about = '',
    /** What a policy lacks, where the service says so. */
    readonly lacking = operation.action,
  ) {
    super(`${operation.name}${about && ` of '${about}'`}: ${words}`);
  }
}
