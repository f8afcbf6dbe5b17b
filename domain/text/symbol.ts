/**
 * A text that stands for a value which only the account knows: `value-of.dev.alicloud_vpc.Network_Vpc.id`. The same value has the same text, so
 * that what names it can be found, and nothing in it splits a name.
 */
const BEGINS = 'value-of.';

export const symbolOf = (...path: readonly (string | number)[]): string => BEGINS + path.join('.');

export const isSymbol = (value: unknown): value is string => typeof value === 'string' && value.startsWith(BEGINS);

/** Whether a text has such a value anywhere inside. */
export const holdsSymbol = (text: string): boolean => text.includes(BEGINS);
