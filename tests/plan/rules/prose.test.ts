import { PLAN_RULES } from '../../../plan';

/**
 * Fixes of findings are prose: a finding is about a state and an account, and what ends it is a choice or a command, no edit of a file that a
 * program could follow. By the beginning of a code, why.
 */
const PROSE: Readonly<Record<string, string>> = {
  'plan.account.': 'which of two accounts is meant is known to a person',
  'plan.change.deferred': 'Terraform plans it once what it waits for is there: nothing is to be written',
  'plan.check.failed': 'what a check asks for is known to who wrote it',
  'plan.connection.': 'the line is taken back, or a connection is removed where jobs run by it: when, is a choice',
  'plan.data.': 'keeping, losing or letting go of data is a choice; each way is printed with its command or its line for allowances.yaml',
  'plan.drift.': 'who changed it aside, and which of the two is right, is known to a person',
  'plan.edit.': 'the provider does not send it: what does lies in a console or another command',
  'plan.guard.up': "a service's guard is taken down by a deployment of its own, first",
  'plan.host.': 'what lives in it has to move first, by those who run it',
  'plan.import.': 'which of the two is right, what is there or what is described, is a choice',
  'plan.region.changed': 'nothing moves to another region: another environment is made, or the line is taken back',
  'plan.removal.order': 'an order of deployments, no text',
  'plan.resource.': 'told and done, or ended by a command on the state',
  'plan.secret.clear': 'where a secret is to be kept is for its owner to say',
  'plan.size.shrinks': 'the size that is there is written again, or what is in it moves: a choice',
  'plan.stack.': 'another stack is deployed, destroyed or kept: a choice with a command each',
  'plan.state.': 'whose state it is, and where it lies, is known to a person',
  'plan.tags.foreign': 'whether the tags of others may go is a choice',
  'plan.taint.': 'a command on the state, printed whole',
  'plan.template.': 'ROS cannot do it in place: the line is taken back, or what is in it is a choice as with data',
  'plan.timeout.short': 'written where a program of the user has it, in no file of the estate',
};

describe('the fixes of findings', () => {
  const codes = [...new Set(PLAN_RULES.map(({ code }) => code))];
  const reasonsOf = (code: string): string[] => Object.keys(PROSE).filter((begins) => code.startsWith(begins));

  it('are prose, each for one reason that is listed', () => {
    expect(codes.filter((code) => reasonsOf(code).length !== 1)).toEqual([]);
  });

  it('have no reason that no finding needs', () => {
    expect(Object.keys(PROSE).filter((begins) => !codes.some((code) => code.startsWith(begins)))).toEqual([]);
  });
});
