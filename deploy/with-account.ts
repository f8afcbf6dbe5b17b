import { EXIT, Exit } from '../domain/exit';
import { accessKeys } from './engine/access-keys';
import { keysByRole } from './engine/assume-role';
import { rehearsalFolder } from './simulated/rehearsal-folder';
import { joinCloud, type SharedCloud } from './simulated-cloud';

/** What reads an account, and its like in a rehearsal. */
export interface Either<S> {
  readonly account: (keysOf: ReturnType<typeof keysByRole>) => S;
  readonly simulated: (cloud: () => Promise<SharedCloud>) => S;
  /** What is told where no key opens the account: a code, and what was to be asked. */
  readonly lacking: { readonly code: string; readonly asked: string; readonly more?: string };
}

/** Works with what reads the account, or the estate's rehearsal. Exits 3 where no key opens the account. */
export async function withAccount<S, T>(
  root: string,
  simulate: boolean,
  { account, simulated, lacking: { code, asked, more = '' } }: Either<S>,
  work: (service: S) => Promise<T>,
): Promise<T> {
  if (!simulate) {
    const keys = accessKeys(process.env);
    if (keys) return work(account(keysByRole(keys, process.env)));
    throw new Exit(
      EXIT.tool,
      `[${code}] there are no access keys in the environment to ask ${asked} with\n  fix: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or add --simulate for the rehearsal${more}`,
    );
  }
  const cloud = await joinCloud(rehearsalFolder(root).cloud);
  try {
    return await work(simulated(() => Promise.resolve(cloud)));
  } finally {
    cloud.close();
  }
}
