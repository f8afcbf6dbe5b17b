import { SERVICES } from '../../constructs/registry';
import type { Path } from '../../domain/path';
import type { Service, SizeRow } from '../../domain/service';
import type { Environment } from '../model';
import { sectionsOf } from '../sections';

/** One thing with a size: a workspace, a queue of it, a group of nodes, a Kafka instance. */
export interface QuotaRow extends Omit<SizeRow, 'part'> {
  /** Where people write it, below the environment. */
  readonly at: Path;
  /** Key of the service. */
  readonly service: string;
  /** Business that owns it, or `shared`. */
  readonly owner: string;
  readonly unit: string;
}

/** A service's total against what the account was granted. */
export interface QuotaSum {
  readonly service: string;
  readonly unit: string;
  readonly used: number;
  /** Absent where the environment file names none. */
  readonly limit?: number;
}

/** The owner in the rows of what businesses share. */
const SHARED = 'shared';

type Sized = Pick<Environment, 'businesses' | 'shared'>;

interface Row {
  readonly service: Service;
  readonly owner: string;
  readonly size: SizeRow;
}

const rowsOf = (owner: string, of: object, where: 'business' | 'shared'): Row[] =>
  sectionsOf(of, where).flatMap(({ service, side, model }) => (side.sizes?.(model) ?? []).map((size) => ({ service, owner, size })));

const ofOwner = (owner: string): Path => (owner === SHARED ? [SHARED] : ['businesses', owner]);

const allRows = ({ businesses, shared }: Sized): Row[] => [
  ...Object.values(businesses).flatMap((business) => rowsOf(business.name, business, 'business')),
  ...rowsOf(SHARED, shared, 'shared'),
];

/** All rows of an environment: businesses in order, then what they share. */
export const quotaRows = (environment: Sized): QuotaRow[] =>
  allRows(environment).map(({ service: { key, limit }, owner, size: { part: _, at, ...size } }) => ({
    service: key,
    owner,
    unit: limit?.unit ?? '',
    at: [...ofOwner(owner), key, ...at],
    ...size,
  }));

/** What the environment uses of each service that has a limit, and the limits it names. */
export function quotaSums(environment: Sized & Pick<Environment, 'limits'>): QuotaSum[] {
  const limits: Readonly<Record<string, unknown>> = environment.limits;
  const rows = allRows(environment).filter(({ size }) => !size.part);
  return SERVICES.flatMap(({ key, limit }) => {
    if (!limit) return [];
    const used = rows.filter(({ service }) => service.key === key).reduce((sum, { size }) => sum + size.max, 0);
    const granted = limits[key];
    return [{ service: key, unit: limit.unit, used, ...(granted === undefined ? {} : { limit: limit.amount(granted) }) }];
  });
}
