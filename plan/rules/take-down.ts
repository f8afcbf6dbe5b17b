/** What to do first where stacks that nothing describes stand against it. */
export const takeDown = (stacks: readonly string[]): string =>
  `first take down what nothing describes: npx lakewright destroy ${stacks.map((stack) => `--stack ${stack}`).join(' ')}`;
