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

/** A whole number within limits, written as a text; empty where none is meant. */
export const wholeBetween = (least: number, most: number): Format => ({
  allowed: `a whole number from ${least} to ${most}`,
  example: String(least),
  other: String(least + 1),
  wrong: (text) =>
    isWholeNumber.wrong(text) ??
    (text === '' || (Number(text) >= least && Number(text) <= most) ? undefined : `must be ${least} to ${most}`),
});

/** One of a few words. */
export const wordOf = (...words: readonly [string, string, ...string[]]): Format => ({
  allowed: `one of ${words.join(', ')}`,
  example: words[0],
  other: words[1],
  wrong: (text) => (words.includes(text) ? undefined : `must be one of ${words.join(', ')}`),
});

export const matches = (pattern: RegExp, allowed: string, example = 'sample'): Format => ({
  allowed,
  example,
  other: `${example}2`,
  wrong: (text) => (pattern.test(text) ? undefined : `must be ${allowed}`),
});
