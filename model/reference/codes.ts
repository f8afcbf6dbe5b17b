import type { CodeRow } from './code-row';
import { ADOPTING_CODES } from './codes/adopting';
import { FUNCTION_CODES } from './codes/function';
import { LOCAL_CODES } from './codes/local';
import { PROVIDER_CODES } from './codes/provider';
import { READING_CODES } from './codes/reading';
import { RUNNING_CODES } from './codes/running';

/** Every code that stands in no table of rules; adding one is adding a row. */
export const CODES: readonly CodeRow[] = [
  ...READING_CODES,
  ...RUNNING_CODES,
  ...ADOPTING_CODES,
  ...LOCAL_CODES,
  ...FUNCTION_CODES,
  ...PROVIDER_CODES,
];
