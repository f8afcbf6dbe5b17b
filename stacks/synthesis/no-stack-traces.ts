import stackTrace = require('cdktf/lib/tokens/private/stack-trace');

const mutable = stackTrace as { captureStackTrace: () => string[] };

/**
 * Runs `build` without cdktf's record of where every object was made: it asks for whole stack traces, once per nested block of every
 * resource, and nothing of them reaches the JSON. cdktf has no switch for it, so its function is swapped for the time of the call.
 */
export function withoutStackTraces<T>(build: () => T): T {
  const original = mutable.captureStackTrace;
  mutable.captureStackTrace = () => [];
  try {
    return build();
  } finally {
    mutable.captureStackTrace = original;
  }
}
