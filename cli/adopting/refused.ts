import { refusal, type Thing } from './thing';

/** One reason why a thing is not adopted. */
export interface Refused {
  readonly thing: Thing;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

export const refusedText = ({ thing: { place }, code, message, fix }: Refused): string => refusal(place, code, message, fix);

/** One thing that is left out, and why. */
export interface Omitted {
  readonly thing: Thing;
  readonly why: string;
  readonly code?: string;
}
