import { dollars } from '../../domain/text/dollars';
import type { CloneReport } from './report';

/** One part of a report: a heading and a table, or lines. */
export interface Part {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What it costs, and when it goes, in a sentence each. */
export function summary({ target, record, expires, cost }: CloneReport): string[] {
  const most = cost.upTo > 0 ? ` + up to ${dollars(cost.upTo)}` : '';
  const whole = cost.whole === undefined ? '' : `, up to ${dollars(cost.whole)} until its last day`;
  const missing = cost.unpriced.length > 0 ? `; not priced: ${cost.unpriced.join(', ')}` : '';
  return [
    `${target} is a clone of ${record.of} at ${record.scale} of its size, in ${record.region}, with ${record.businesses.join(', ')}`,
    `list price ${dollars(cost.month)}${most} a month${whole}${missing}`,
    `it has none of the data of ${record.of}: its layers, topics and tables are empty${record.data === undefined ? '' : `; its workloads may read the layers of ${record.of}`}`,
    expires === undefined ? 'it stays until somebody takes it down' : `its last day is ${expires}; validate warns when it is over`,
  ];
}

/** Everything else, as tables. */
export function parts(report: CloneReport): Part[] {
  const { place, decisions, kinds, names, sizes } = report;
  const all: Part[] = [
    { title: 'The environment', head: ['what', 'source', 'copy'], rows: place.map(({ what, source, copy }) => [what, source, copy]) },
    { title: 'Decided', head: ['what', 'is', 'because'], rows: decisions.map(({ what, does, why }) => [what, does, why]) },
    {
      title: 'Sizes',
      head: ['size', 'source', 'wanted', 'copy', 'rule'],
      rows: sizes.map(({ what, source, wanted, actual, rule }) => [what, String(source), String(wanted), String(actual), rule]),
    },
    {
      title: 'Kinds of resources',
      head: ['type', 'is', 'owner', 'unique in', 'source', 'copy'],
      rows: kinds.map(({ type, does, owner, unique, source, copy }) => [type, does, owner, unique, String(source), String(copy)]),
    },
    { title: 'Names', head: ['kind', 'source', 'copy'], rows: names.map(({ kind, source = '', copy }) => [kind, source, copy]) },
    { title: 'Files', head: ['file'], rows: report.files.map((file) => [file]) },
    { title: 'Warnings', head: ['warning'], rows: report.warnings.map((warning) => [warning]) },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}
