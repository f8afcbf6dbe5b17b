import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';

/** A stretch of the day in which a queue has another maximum. Minutes after midnight; over it if `end` is smaller. */
interface Window {
  readonly start: number;
  readonly end: number;
  readonly maxCu: number;
}

/** When a queue has another maximum than its plain one. */
export interface Windows {
  readonly timeZone: string;
  readonly windows: readonly Window[];
}

const FORM = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const DAY = 24 * 60;
const STEP = 0.5;

/** `Windows` (window to CU) and `TimeZone`; undefined without windows. */
export function readWindows(reader: PropertyReader): Windows | undefined {
  const timeZone = reader.text('TimeZone', RULES.timeZone);
  const written = Object.entries(reader.map('Windows') ?? {});
  const windows = written.flatMap(([text, cu]) => windowIn(text, Number(cu)) ?? []);
  if (windows.length < written.length) {
    reader.problem(
      `[spark-admin.queue.windows] Windows must be like {"22:00-06:00": 400}, in steps of ${STEP} CU; fix: correct the window or its CU`,
    );
  }
  if (written.length > 0) reader.required('TimeZone', timeZone);
  if (timeZone !== undefined && !isKnown(timeZone)) {
    reader.problem(`[spark-admin.queue.time-zone] TimeZone '${timeZone}' is not known; fix: write it like Asia/Shanghai`);
    return undefined;
  }
  return windows.length === 0 || timeZone === undefined ? undefined : { timeZone, windows };
}

/**
 * The maximum that holds at `time` (milliseconds since 1970): of the window that it lies in, else undefined. Timers
 * only act where a window begins or ends; whoever edits the queue in between has to ask.
 */
export function maxAt({ timeZone, windows }: Windows, time: number): number | undefined {
  const minute = minuteOfDay(timeZone, time);
  return windows.find((window) => lies(minute, window))?.maxCu;
}

function windowIn(text: string, maxCu: number): Window | undefined {
  const [, fromHour, fromMinute, toHour, toMinute] = FORM.exec(text) ?? [];
  if (fromHour === undefined || !(maxCu >= STEP) || !Number.isInteger(maxCu / STEP)) return undefined;
  const start = Number(fromHour) * 60 + Number(fromMinute);
  const end = toHour === undefined ? DAY : Number(toHour) * 60 + Number(toMinute);
  return start === end ? undefined : { start, end: end === 0 ? DAY : end, maxCu };
}

function lies(minute: number, { start, end }: Window): boolean {
  return start < end ? start <= minute && minute < end : minute >= start || minute < end;
}

function minuteOfDay(timeZone: string, time: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
  const named = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  return (named.hour ?? 0) * 60 + (named.minute ?? 0);
}

function isKnown(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
