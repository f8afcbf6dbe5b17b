import type { Tried } from './run';

/** A step as people read it: what it says of itself below it, and what to look at where it failed. */
export const triedText = ({ state, name, words, look = [] }: Tried, context: string): string =>
  [
    `${state.padEnd(8)} ${name}`,
    ...words.map((line) => `           ${line}`),
    ...look.map((args) => `           look: kubectl --context ${context} ${args}`),
  ].join('\n');
