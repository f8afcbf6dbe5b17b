import type { Format } from '@lakewright/provider-knowledge/conform/format';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');

/** The five fields: smallest and largest number, and words for them. */
const FIELDS: readonly { readonly least: number; readonly most: number; readonly words?: readonly string[] }[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, words: MONTHS },
  { least: 0, most: 6, words: DAYS },
];
const DESCRIPTOR = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly|every (\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+)$/;

/** When a job runs. */
export const CRON: Format = {
  wrong: (text) => (isCron(text) ? undefined : 'should be an valid Cron expression'),
  allowed: 'minute, hour, day, month and day of the week, for example 0 1 * * *',
  example: '0 1 * * *',
  other: '0 2 * * *',
};

function isCron(text: string): boolean {
  if (text.startsWith('@')) return DESCRIPTOR.test(text);
  const fields = text.trim().split(/\s+/);
  return fields.length === FIELDS.length && fields.every((field, index) => field.split(',').every((part) => fits(part, index)));
}

function fits(part: string, index: number): boolean {
  const { least, most, words = [] } = FIELDS[index] ?? { least: 0, most: 0 };
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !(/^\d+$/.test(step) && Number(step) > 0))) return false;
  if (range === '*' || range === '?') return true;
  const ends = range.split('-').map((end) => {
    const word = words.indexOf(end.toLowerCase());
    return word >= 0 ? word + least : /^\d+$/.test(end) ? Number(end) : Number.NaN;
  });
  const [from = Number.NaN, to = from] = ends;
  return ends.length <= 2 && from >= least && to <= most && from <= to;
}
