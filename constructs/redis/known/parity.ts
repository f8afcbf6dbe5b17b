import type { ParityRow } from '../../../domain/service';

/** What of it a local cluster has. */
export const REDIS_PARITY = [
  { capability: 'instances, passwords, data on disk', twin: 'equal', how: 'a Redis each' },
  { capability: 'memory', twin: 'approximated', how: '96 MB each, whatever is written' },
  { capability: 'version', twin: 'approximated', how: 'Redis 8 for all' },
  { capability: 'replica, backups, TLS', twin: 'absent', how: 'one copy on a laptop' },
] as const satisfies readonly ParityRow[];
