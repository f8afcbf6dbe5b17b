/** A time of day from-to, `HH:MM-HH:MM`, on the environment's clock; `22:00-06:00` runs over midnight. */
export interface TimeWindow {
  /** Minutes after midnight, 0-1439. */
  readonly start: number;
  /** Minutes after midnight, 1-1440; smaller than `start` when the window runs over midnight. */
  readonly end: number;
}

export const DAY_MINUTES = 24 * 60;
const FORM = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** The window in `text`, or undefined when it is none or is empty. */
export function parseWindow(text: string): TimeWindow | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const start = Number(match[1]) * 60 + Number(match[2]);
  const end = match[3] === undefined ? DAY_MINUTES : Number(match[3]) * 60 + Number(match[4]);
  return start === end ? undefined : { start, end: end === 0 ? DAY_MINUTES : end };
}

/** The window as one or two pieces that do not run over midnight. */
export function pieces(window: TimeWindow): readonly TimeWindow[] {
  if (window.start < window.end) return [window];
  return [
    { start: window.start, end: DAY_MINUTES },
    { start: 0, end: window.end },
  ];
}

/** Whether two windows share a minute. */
export function overlap(a: TimeWindow, b: TimeWindow): boolean {
  return pieces(a).some((x) => pieces(b).some((y) => x.start < y.end && y.start < x.end));
}

/** Whether `minute` (after midnight) lies in the window. */
export function contains(window: TimeWindow, minute: number): boolean {
  return pieces(window).some((piece) => piece.start <= minute && minute < piece.end);
}

/** `450` as `07:30`. */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
