/** What a service answered instead of doing what it was asked. Holds no header of the request: a token is among those. */
export class ServiceFailure extends Error {
  constructor(
    /** HTTP status; 0 where nobody answered. */
    readonly status: number,
    message: string,
    /** Headers of the answer. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'ServiceFailure';
  }
}

/** `throttled` and `broken` pass with time, `gone` means that somebody was quicker, the others stay. */
export type FailureKind = 'throttled' | 'broken' | 'gone' | 'forbidden' | 'refused';

export function kindOf({ status, message, headers }: ServiceFailure): FailureKind {
  if (status === 429) return 'throttled';
  // GitHub says 403 for limits of its rate, too.
  if (status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message)))
    return 'throttled';
  if (status === 0 || status >= 500) return 'broken';
  if (status === 404 || status === 409 || status === 410) return 'gone';
  return status === 401 || status === 403 ? 'forbidden' : 'refused';
}
