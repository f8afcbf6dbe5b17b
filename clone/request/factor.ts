import type { Refusal } from '../refusal';

const MOST = 2;
const FORM = /^(\d+(?:\.\d+)?)( ?%)?$/;

/** The factor that `text` asks for, or why it is none. */
export function factorOf(text: string): number | Refusal {
  const [, digits, percent] = FORM.exec(text.trim()) ?? [];
  const factor = digits === undefined ? Number.NaN : Number(digits) / (percent === undefined ? 1 : 100);
  if (factor > 0 && factor <= MOST) return factor;
  return {
    code: 'clone.scale.range',
    message: `a copy of ${text} times the source cannot be made`,
    fix: `change --scale: write more than 0 and at most ${MOST}, like 0.25 or 25 %`,
  };
}
