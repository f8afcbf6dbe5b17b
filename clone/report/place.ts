import type { Environment } from '../../model/model';
import { percentText } from '../../domain/units/text';
import { inFactor } from '../../domain/units/quantity';

type Row = { readonly what: string; readonly source: string; readonly copy: string };

const state = ({ state: one }: Environment): string => (one.kind === 'oss' ? `bucket ${one.bucket}` : `files of its own in ${one.folder}`);

const ROWS: Readonly<Record<string, (environment: Environment) => string>> = {
  region: ({ region }) => region,
  zones: ({ network }) => network.zones.join(', '),
  network: ({ network }) => network.cidr,
  state,
  production: ({ production }) => String(production),
  scale: ({ scale }) => percentText(inFactor(scale)),
  schedules: ({ schedules }) => schedules,
  'service roles': ({ serviceRoles }) => serviceRoles,
  'data may go': ({ onRemoval, allowDataLoss }) => (onRemoval === 'destroy' && allowDataLoss ? 'both keys' : 'kept'),
  'may read the layers of': ({ readsFrom }) => readsFrom?.environment ?? '',
  'last day': ({ expires = '' }) => expires,
  businesses: ({ businesses }) => Object.keys(businesses).join(', '),
};

/** What two environments are themselves, side by side; what is the same is left out. */
export const placeRows = (source: Environment, copy: Environment): Row[] =>
  Object.entries(ROWS)
    .map(([what, of]) => ({ what, source: of(source), copy: of(copy) }))
    .filter(({ source: before, copy: after }) => before !== after);
