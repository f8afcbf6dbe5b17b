import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCredentials } from '../deploy/engine/credentials';
import { roleArn } from '../domain/account';
import { loadEstate } from '../model/read/load-estate';
import type { Check, Machine } from './check';

/** In which account each environment of an estate runs, and how it is got into; nothing where no estate lies in the folder, or none says. */
export function accountChecks(folder: string, { env, home }: Pick<Machine, 'env' | 'home'>): Check[] {
  if (!existsSync(join(folder, 'estate.yaml'))) return [];
  const { estate } = loadEstate(folder);
  const credentials = findCredentials(env, home);
  return Object.values(estate?.environments ?? {}).flatMap(({ name, account }): Check[] => {
    if (account === undefined) return [];
    const arn = roleArn(account);
    const way = arn === undefined ? 'with credentials of its own' : `by role ${arn}`;
    const found = `${account.id}, ${way}`;
    const common = { name: `account of ${name}`, neededFor: [`deploy and destroy --env ${name}`] };
    if (credentials)
      return [{ ...common, status: 'ok', found: arn === undefined ? found : `${found}, assumed with the ${credentials.found}` }];
    return [
      {
        ...common,
        status: 'missing',
        found,
        fix: arn === undefined ? `set credentials of account ${account.id}` : `set credentials that may assume ${arn}`,
      },
    ];
  });
}
