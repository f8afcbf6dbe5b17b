import { shellWord } from './shell-word';

/** What a call was told that a command to go on with has to repeat. */
export interface Called {
  readonly estate?: string | undefined;
  readonly env?: string | undefined;
  readonly simulate?: boolean | undefined;
}

const USUAL = 'estate';
let called: Called = {};

/** Remembers what this process was called with; once, before anything is told. */
export const calledWith = (options: Called): void => {
  called = { estate: options.estate, env: options.env, simulate: options.simulate };
};

const estateWords = (): string[] => (called.estate === undefined || called.estate === USUAL ? [] : ['--estate', shellWord(called.estate)]);

/** A command line to go on with, of the same estate: `npx lakewright add business risk`. Words are put in as they are. */
export const onwards = (command: string, ...words: readonly string[]): string =>
  ['npx lakewright', command, ...estateWords(), ...words].join(' ');

/** The same of what deploys or destroys: a rehearsal stays one. */
export const onwardsAlike = (command: string, ...words: readonly string[]): string =>
  onwards(command, ...words, ...(called.simulate === true ? ['--simulate'] : []));

/** The same for the environment that was named. */
export const onwardsThere = (command: string, ...words: readonly string[]): string =>
  onwards(command, ...words, ...(called.env === undefined ? [] : ['--env', shellWord(called.env)]));
