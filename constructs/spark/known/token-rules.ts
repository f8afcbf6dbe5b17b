import { suggestion } from '../../../domain/nearest';
import { leaveOut, write } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';
import { inDays, type Seconds } from '../../../domain/units/quantity';
import { daysIn, durationText } from '../../../domain/units/text';

/** A token that opens a gateway. */
export interface TokenSubject {
  readonly name: string;
  readonly expire?: Seconds;
  readonly renew?: boolean;
  /** Members that it is for. */
  readonly members?: readonly string[];
  /** Members that the workspace has. */
  readonly known: readonly string[];
}

const wholeDays = (expire: Seconds): boolean => Number.isInteger(inDays(expire)) && inDays(expire) >= 1;

export const TOKEN_RULES: readonly Rule<TokenSubject>[] = [
  {
    code: 'spark.token.member',
    holds: 'a token is for members that its workspace has',
    broken: ({ name, members = [], known }) =>
      members
        .filter((member) => !known.includes(member))
        .map((member) => ({
          at: ['members'],
          message: `token '${name}' is for member '${member}', which the workspace does not have`,
          fix: `${suggestion(member, known)}, or add it to members`,
        })),
  },
  {
    code: 'spark.token.expire',
    holds: 'a token expires after whole days, at least 1, or never',
    broken: ({ name, expire }) =>
      expire !== undefined &&
      !wholeDays(expire) && {
        at: ['expire'],
        message: `tokens expire after whole days, '${name}' after ${durationText(expire)}`,
        fix: write('expire', daysIn(expire, { min: 1, max: Infinity }), { or: 'leave it out' }),
      },
  },
  {
    code: 'spark.token.renew',
    holds: 'a token that is renewed has an end',
    broken: ({ name, expire, renew = false }) =>
      renew &&
      expire === undefined && {
        at: ['renew'],
        message: `token '${name}' is to be renewed, but it never ends`,
        fix: leaveOut('renew', { or: 'write expire: 90 days, for example' }),
      },
  },
];

/** A token, and the day that it is looked at. */
export interface AgingTokenSubject extends TokenSubject {
  /** ISO date. */
  readonly today: string;
}

/** The last day of a token that is made today. */
const lastDay = (today: string, expire: Seconds): string => new Date(Date.parse(today) + expire * 1000).toISOString().slice(0, 10);

export const TOKEN_AGE_RULES: readonly Rule<AgingTokenSubject>[] = [
  {
    code: 'spark.token.unrenewed',
    holds: 'it is said of a token that ends whether it is renewed',
    severity: 'warning',
    broken: ({ name, expire, renew, today }) =>
      expire !== undefined &&
      renew === undefined && {
        at: ['expire'],
        message: `token '${name}' opens its gateway for ${durationText(expire)}, until ${lastDay(today, expire)} if it is made today; then nobody renews it`,
        fix: write('renew', true, { note: ', and the admin function renews it', or: 'renew: false if it is to end' }),
      },
  },
];
