import { DataAlicloudCallerIdentity } from '@cdktf/provider-alicloud/lib/data-alicloud-caller-identity';
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import type { Construct } from 'constructs';
import { foundAs } from '../constructs/core/found';
import { ACCOUNT_FOUND } from '../constructs/core/known/account-rules';
import { type Account, roleArn, SESSION_NAME } from '../domain/account';

/** The provider of a stack; where it is said in which account that runs, a plan in another one is refused. */
export function addProvider(scope: Construct, region: string, account: Account | undefined): void {
  const arn = account && roleArn(account);
  new AlicloudProvider(scope, 'Alicloud', {
    region,
    ...(arn !== undefined && { assumeRole: { roleArn: arn, sessionName: SESSION_NAME } }),
  });
  if (account) new DataAlicloudCallerIdentity(scope, 'Account', { lifecycle: foundAs(ACCOUNT_FOUND, account) });
}
