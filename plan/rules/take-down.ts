import { onwardsAlike } from '../../domain/onwards';
/** What to do first where stacks that nothing describes stand against it. */
export const takeDown = (stacks: readonly string[]): string =>
  `first take down what nothing describes: ${onwardsAlike('destroy', ...stacks.map((stack) => `--stack ${stack}`))}`;
