import { EXIT, Exit } from '../../../domain/exit';
import type { Meaning, Unanswered } from './failure';
import { HELP } from './operation';
import type { Walk } from './walk';
import { type KindWord, KIND_WORDS } from './kind-words';

/** A kind that could not be read, and why. */
export interface Unread {
  readonly kind: KindWord;
  readonly walk: Walk;
  readonly failure: Unanswered;
}

interface Row {
  readonly code: string;
  message(unread: Unread): string;
  fix(unread: Unread): string;
}

const without = (kind: KindWord): string => `leave it out: --kind ${KIND_WORDS.filter((other) => other !== kind).join(',')}`;
const answer = ({ walk, failure }: Unread): string => `${walk.title}: ${failure.message}`;

/** What a person is told of a service that gave no answer. */
const ROWS: Readonly<Record<Meaning, Row>> = {
  keys: {
    code: 'adopt.account.keys',
    message: (unread) => `the access keys are not accepted; ${answer(unread)}`,
    fix: () => 'look at ALIBABA_CLOUD_ACCESS_KEY_ID, its secret and its token, and at the clock of this machine',
  },
  forbidden: {
    code: 'adopt.account.forbidden',
    message: ({ walk, failure }) =>
      `the keys may not ask ${walk.title}: ${failure.lacking} is not allowed${failure.about && ` on '${failure.about}'`}`,
    fix: ({ kind, walk }) => `allow ${walk.operations.map(({ action }) => action).join(', ')}, or ${without(kind)}`,
  },
  throttled: {
    code: 'adopt.account.throttled',
    message: (unread) => `${answer(unread)}; it said so again and again`,
    fix: () => 'try again later, or one kind after the other: --kind',
  },
  region: {
    code: 'adopt.account.region',
    message: answer,
    fix: ({ kind }) => `look at region in the environment's file; where the service is not in that region, ${without(kind)}`,
  },
  unreached: {
    code: 'adopt.account.unreached',
    message: answer,
    fix: ({ kind }) =>
      `look at the network, and at region in the environment's file; where the service is not in that region, ${without(kind)}`,
  },
  unavailable: { code: 'adopt.account.unavailable', message: answer, fix: ({ kind }) => `try again later, or ${without(kind)}` },
  refused: {
    code: 'adopt.account.refused',
    message: answer,
    fix: ({ kind, failure: { operation } }) => `correct what it says (${HELP}${operation.page}), or ${without(kind)}`,
  },
};

/** Everything that could not be read at once; keys that nobody accepts are told once. */
export function unreadTold(unread: readonly Unread[]): Exit {
  const keys = unread.find(({ failure }) => failure.meaning === 'keys');
  const told = (keys ? [keys] : unread).map((one) => {
    const { code, message, fix } = ROWS[one.failure.meaning];
    return `[${code}] ${message(one)}\n  fix: ${fix(one)}`;
  });
  return new Exit(EXIT.tool, told.join('\n'));
}
