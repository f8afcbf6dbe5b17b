import util = require('cdktf/lib/util');

type Arguments = Readonly<Record<string, unknown>>;

const mutable = util as { keysToSnakeCase: (names: unknown) => unknown };

const isPlain = (value: unknown): value is Arguments =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && !('resolve' in value);

/**
 * Runs `write` with cdktf spelling only those meta-arguments that are set. For every resource it spells all six (`dependsOn`, `count`, ...) by
 * regular expressions, and one that is not set is not written either way. cdktf has no switch for it, as for {@link withoutStackTraces}.
 */
export function withSetArguments<T>(write: () => T): T {
  const original = mutable.keysToSnakeCase;
  mutable.keysToSnakeCase = (names) =>
    original(isPlain(names) ? Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined)) : names);
  try {
    return write();
  } finally {
    mutable.keysToSnakeCase = original;
  }
}
