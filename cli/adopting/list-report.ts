import { leftOutText } from './left-out-text';
import type { Omitted } from './refused';
import { counted, thingsText } from './report';
import type { Thing } from './thing';

/** What was found and written to a list. */
export interface ListReport {
  readonly environment: string;
  readonly list: string;
  readonly found: readonly { readonly type: string; readonly id: string }[];
  readonly omitted: readonly { readonly type: string; readonly id: string; readonly why: string }[];
}

export const listReportOf = (environment: string, list: string, things: readonly Thing[], omitted: readonly Omitted[]): ListReport => ({
  environment,
  list,
  found: things.map(({ type, id }) => ({ type, id })),
  omitted: omitted.map(({ thing: { type, id }, why }) => ({ type, id, why })),
});

/** For people. @param goOn adopts the list */
export const listReportText = ({ environment, list, found }: ListReport, omitted: readonly Omitted[], goOn: string): string =>
  [
    `${environment} can adopt ${thingsText(found.length)}: ${list}`,
    ...counted(found, ({ type }) => type),
    ...leftOutText(omitted),
    '',
    'Nothing is adopted yet. Take out of the list what is not meant, say whose things are, then:',
    `  ${goOn}`,
  ].join('\n');
