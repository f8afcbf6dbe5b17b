import { positionText } from '../../domain/problem';
import { table } from '../../terminal/table';
import type { Live, LiveRow } from '../actions/live-quotas';

/** What services show of an environment, for people. */
export function liveText({ looked, absent, differences }: Live): string {
  if (looked === 0) return '';
  const rows = differences.map((row) => [row.place ? positionText(row.place) : '', row.in, thing(row), declared(row), found(row)]);
  const missing = absent.map((name) => `workspace ${name} is not there: it is not deployed, or somebody removed it`);
  const head = ['where', 'in', 'what', 'declared', 'found'];
  const same = looked - absent.length;
  const nothing = same === 0 ? '' : 'what the service shows is as it is declared';
  return [rows.length > 0 ? table(head, rows) : nothing, missing.join('\n')].filter(Boolean).join('\n\n');
}

const thing = ({ what, option }: LiveRow): string => (option === undefined ? what : `${what}: ${option}`);
const declared = ({ how, declared: value = '' }: LiveRow): string =>
  how === 'undescribed' ? 'not declared' : how === 'missing' ? 'declared' : value;
const found = ({ how, found: value = '' }: LiveRow): string => (how === 'undescribed' ? 'there' : how === 'missing' ? 'not there' : value);
