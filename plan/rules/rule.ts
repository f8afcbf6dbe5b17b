import type { Finding, FindingSeverity, ResourceName } from '../types/finding';
import type { Context } from './context';

/** What every rule tells of what it found. */
export interface Found {
  readonly resource: ResourceName;
  /** Path of the attribute, as shown. */
  readonly attribute?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly inhabitants?: readonly ResourceName[];
  /** Somebody permitted it, or it is not certain: it is told, and refuses nothing. */
  readonly permitted?: boolean;
  readonly allowedBy?: string | undefined;
  /** The stack whose description, as it is now, a command of the fix needs. */
  readonly commandIn?: string | undefined;
}

/** One row: what has to be known about a plan, when, what is lost and what to do. */
export interface Rule<F extends Found = Found> {
  readonly code: `plan.${string}.${string}`;
  /** Of what is not permitted; what is permitted is at most a warning. */
  readonly severity: FindingSeverity;
  /** Exit code where it refuses. */
  readonly exit?: Finding['exit'];
  /** Its line in the list of rules. */
  readonly holds: string;
  /** Where it is known from. */
  readonly source: string;
  find(context: Context): readonly F[];
  message(found: F): string;
  lost?(found: F): string | undefined;
  fix(found: F): string;
}

/** A row whose type of finding nobody outside of it needs to know. */
export interface AnyRule {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly holds: string;
  readonly source: string;
  readonly exit?: Finding['exit'];
  findings(context: Context): Finding[];
}

/** Makes a row: what it finds becomes findings, with the place where the value is written. */
export function rule<F extends Found>(row: Rule<F>): AnyRule {
  const { code, severity, exit, holds, source } = row;
  return {
    code,
    severity,
    holds,
    source,
    ...(exit === undefined ? {} : { exit }),
    findings: (context) => row.find(context).map((found) => findingOf(row, found, context)),
  };
}

function findingOf<F extends Found>(row: Rule<F>, found: F, context: Context): Finding {
  const { resource, attribute, before, after, inhabitants, permitted = false, allowedBy, commandIn } = found;
  const severity = permitted && row.severity === 'error' ? 'warning' : row.severity;
  const place = context.placeOf(resource, attribute);
  const lost = row.lost?.(found);
  return {
    code: row.code,
    severity,
    resource,
    ...(attribute === undefined ? {} : { attribute }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(place === undefined ? {} : { place }),
    message: row.message(found),
    ...(lost === undefined ? {} : { lost }),
    fix: row.fix(found),
    ...(row.exit === undefined || permitted ? {} : { exit: row.exit }),
    ...(inhabitants === undefined || inhabitants.length === 0 ? {} : { inhabitants }),
    ...(allowedBy === undefined ? {} : { allowedBy }),
    ...(commandIn === undefined ? {} : { commandIn }),
    source: row.source,
  };
}
