import type { Refusal } from '../refusal';

/** How long a clone lives unless somebody says otherwise. */
export const TTL = '7d';
const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7 };
const DAY_MS = 86_400_000;

/** List prices are for a month; clones live for days. */
export const DAYS_PER_MONTH = 365 / 12;

/** An ISO date, so many days later. */
const later = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whether a text is a day that there is. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && later(text, 0) === text;

/** Days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The last day that `text` asks for, undefined for ever; or why it is none. */
export function lastDay(text: string, today: string): { readonly expires?: string } | Refusal {
  if (text === 'none') return {};
  const [, count = '', unit = ''] = /^([1-9]\d{0,3})([dw])$/.exec(text) ?? [];
  if (count !== '') return { expires: later(today, Number(count) * (DAYS[unit] ?? 1)) };
  if (!isDay(text)) {
    return {
      code: 'clone.ttl.form',
      message: `'${text}' is no time to live`,
      fix: `change --ttl: write days or weeks like ${TTL} or 2w, a last day like ${later(today, 7)}, or none`,
    };
  }
  return text < today
    ? {
        code: 'clone.ttl.past',
        message: `the last day ${text} is over`,
        fix: `change --ttl: write ${later(today, 7)}, or days like ${TTL}`,
      }
    : { expires: text };
}
