import { SERVICES } from '../constructs/registry';
import type { ParityRow } from '../domain/service';

/** A capability of a service, and what a local cluster has of it. */
export interface ParityLine extends ParityRow {
  readonly service: string;
}

/** Every capability that somebody has told of, service by service. */
export const parityLines = (): ParityLine[] => SERVICES.flatMap(({ title, parity }) => parity.map((row) => ({ service: title, ...row })));
