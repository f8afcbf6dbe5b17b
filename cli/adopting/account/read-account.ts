import { RoleRefused } from '../../../deploy/engine/assume-role';
import { type Either, withAccount } from '../../../deploy/with-account';
import { roleArn } from '../../../domain/account';
import { EXIT, Exit } from '../../../domain/exit';
import { realEdges } from '../../../functions/spark-admin/edges';
import type { Environment } from '../../../model/model';
import type { Filter } from '../filter';
import type { Thing } from '../thing';
import { askWith } from './ask';
import { walkAccount } from './walk-account';
import { walkRehearsal } from './walk-rehearsal';

type Read = (environment: Environment, { kinds, name }: Filter) => Promise<readonly Thing[]>;

const READERS: Either<Read> = {
  account:
    (keysOf) =>
    async (environment, { kinds, name }) => {
      const { account, region } = environment;
      const keys = await keysOf(account && roleArn(account)).catch(refused);
      return walkAccount(kinds, askWith({ keys, region, edges: realEdges() }), (own) => name?.test(own) ?? true);
    },
  simulated:
    (cloud) =>
    async (environment, { kinds }) =>
      walkRehearsal(kinds, environment, await (await cloud()).control.objects()),
  lacking: { code: 'adopt.account.credentials', asked: 'the services', more: '; --from FILE takes a list and asks nobody' },
};

/** What the account of an environment has of what is meant, and perhaps more, or the estate's rehearsal. Exits 3 where it cannot be read. */
export const readAccount = (root: string, simulate: boolean, environment: Environment, filter: Filter): Promise<readonly Thing[]> =>
  withAccount(root, simulate, READERS, (read) => read(environment, filter));

const refused = (thrown: unknown): never => {
  if (!(thrown instanceof RoleRefused)) throw thrown;
  throw new Exit(
    EXIT.tool,
    `[adopt.account.role] the role of the account cannot be assumed: ${thrown.message}\n  fix: let these keys assume it, or change account.role in the environment's file`,
  );
};
