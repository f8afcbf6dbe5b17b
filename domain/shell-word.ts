const PLAIN = /^[\w@%+=:,./-]+$/;

/** A word as a person can paste it into a shell. */
export const shellWord = (word: string): string => (PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
