/** A form that a text must have. */
export interface Format {
  /** What is wrong with a text, in words that follow it; undefined if nothing is. */
  wrong(text: string): string | undefined;
  /** What to write. */
  readonly allowed: string;
  /** Two texts of the form. */
  readonly example: string;
  readonly other: string;
}

/** A document in JSON. */
export const isDocument: Format = {
  allowed: 'JSON',
  example: '{}',
  other: '{"Version":"1"}',
  wrong(text) {
    try {
      JSON.parse(text);
      return undefined;
    } catch (error) {
      return `contains an invalid JSON: ${(error as Error).message}`;
    }
  },
};

export const isDate: Format = {
  allowed: 'a date, YYYY-MM-DD',
  example: '2026-01-01',
  other: '2026-02-01',
  wrong: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
      ? undefined
      : 'cannot be parsed as date YYYY-MM-DD Format',
};

export const isWholeNumber: Format = {
  allowed: 'a whole number',
  example: '86400',
  other: '86401',
  wrong: (text) => (/^([+-]?\d+)?$/.test(text) ? undefined : 'should be convert to int64'),
};

export const matches = (pattern: RegExp, allowed: string, example = 'sample'): Format => ({
  allowed,
  example,
  other: `${example}2`,
  wrong: (text) => (pattern.test(text) ? undefined : `must be ${allowed}`),
});
