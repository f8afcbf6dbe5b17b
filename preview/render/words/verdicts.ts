import type { Verdict } from '../../types/preview';

/** The one word of the header. */
export const VERDICT_WORDS: Readonly<Record<Verdict['word'], string>> = {
  refused: 'Refused',
  dangerous: 'Dangerous',
  careful: 'Careful',
  harmless: 'Harmless',
  nothing: 'Nothing changes',
  unknown: 'Not known',
};

/** What `deploy` would do with this. */
export const EXIT_TEXTS: Readonly<Record<Verdict['exit'], string>> = {
  0: '',
  1: 'deploy ends with 1: this description cannot be had',
  2: 'deploy ends with 2: keys or an allowance would permit it',
};
