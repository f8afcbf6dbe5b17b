import { meaningOf } from '../../../functions/spark-admin/api/errors';
import type { OperationName } from '../../../functions/spark-admin/api/paths';
import type { Arguments } from '../../../functions/spark-admin/api/spark';
import { judged } from '../answer';
import type { Probe } from './probe';
import { codeOf } from './queues';

/** Calls the three removals that are in no published SDK, each for something that is not there, so that nothing is removed. */
export const removals: Probe = {
  does: 'ask for three removals of things that are not there',
  answers: ['removals'],
  run: async ({ workspaceId, run }) => {
    const memberArn = `acs:emr::${workspaceId}:member/0`;
    const calls: readonly (readonly [OperationName, Arguments])[] = [
      ['DeleteNetworkService', { path: { workspaceId, networkServiceId: 'ns-none' } }],
      ['RemoveMember', { path: { workspaceId, memberArn } }],
      ['RevokeRoleFromUsers', { body: { roleArn: `acs:emr::${workspaceId}:role/DataScience`, userArns: [memberArn] } }],
    ];
    const seen: string[] = [];
    let known = true;
    for (const [operation, args] of calls) {
      const thrown = await run.spark.call(operation, args).then(
        () => undefined,
        (refused: unknown) => refused,
      );
      known &&= meaningOf(thrown) !== 'unknown operation';
      seen.push(`${operation}: ${thrown === undefined ? 'done' : codeOf(thrown)}`);
    }
    return [judged('removals', known, seen.join(', '))];
  },
};
