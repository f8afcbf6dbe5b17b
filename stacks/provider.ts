import { DataAlicloudCallerIdentity } from '@cdktf/provider-alicloud/lib/data-alicloud-caller-identity';
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import type { Construct } from 'constructs';
import { foundAs } from '../constructs/core/found';
import { ACCOUNT_FOUND } from '../constructs/core/known/account-rules';
import { type Account, roleArn, SESSION_NAME } from '../domain/account';

/** Adds the provider of a stack. If the environment says its account, a plan in any other account is refused. */
export function addProvider(scope: Construct, region: string, account: Account | undefined): void {
  const arn = account && roleArn(account);
  new AlicloudProvider(scope, 'Alicloud', {
    region,
    ...(arn !== undefined && { assumeRole: { roleArn: arn, sessionName: SESSION_NAME } }),
  });
  if (account) new DataAlicloudCallerIdentity(scope, 'Account', { lifecycle: foundAs(ACCOUNT_FOUND, account) });
}
