import { EXIT, Exit } from '../domain/exit';
import { accessKeys } from './engine/access-keys';
import { keysByRole } from './engine/assume-role';
import { findCredentials, withBackendCredentials } from './engine/credentials';
import { engineEnv } from './engine/engine-env';
import { accountLive } from './live/account-live';
import { accountStacks } from './ros/account-stacks';
import { type StackFolder, readDocument } from './stacks/stack-folder';
import type { Target } from './target';

/** The account that the credentials in the environment open. */
export function realAccount(out: string, processEnv: NodeJS.ProcessEnv = process.env): Target {
  return {
    simulated: false,
    out,
    open: async (stacks) => {
      if (processEnv['TF_REATTACH_PROVIDERS']) {
        throw new Exit(
          EXIT.guard,
          '[deploy.target.unclear] TF_REATTACH_PROVIDERS is set: a simulated cloud would write its objects into the real states\n  fix: unset TF_REATTACH_PROVIDERS, or add --simulate',
        );
      }
      if (!findCredentials(processEnv) && !stacks.every(bringsItsOwn)) {
        throw new Exit(
          EXIT.tool,
          '[deploy.credentials.missing] there are no credentials of an Alibaba Cloud account in the environment\n  fix: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or ALIBABA_CLOUD_PROFILE; to rehearse without an account add --simulate',
        );
      }
      const env = engineEnv(withBackendCredentials(processEnv));
      const keys = accessKeys(processEnv);
      if (!keys) return { env: async () => env };
      const keysOf = keysByRole(keys, processEnv);
      const ros = accountStacks({ keysOf, endpoint: processEnv['ROS_ENDPOINT'] });
      return { env: async () => env, ros, live: accountLive({ keysOf, environment: processEnv }) };
    },
  };
}

/** Arguments of the provider that say where its credentials come from: an extension may have set them. To assume a role takes credentials. */
const OWN = ['access_key', 'profile', 'ecs_role_name', 'assume_role_with_oidc', 'credentials_uri'];

/** Whether the stack needs no credentials from the environment. */
function bringsItsOwn(stack: StackFolder): boolean {
  const configured = readDocument(stack).provider?.['alicloud'];
  if (configured === undefined) return true;
  const blocks = (Array.isArray(configured) ? configured : [configured]) as Readonly<Record<string, unknown>>[];
  return blocks.every((block) => OWN.some((argument) => block[argument] !== undefined));
}
