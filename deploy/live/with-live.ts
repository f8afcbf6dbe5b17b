import { EXIT, Exit } from '../../domain/exit';
import { accessKeys } from '../engine/access-keys';
import { keysByRole } from '../engine/assume-role';
import { rehearsalFolder } from '../simulated/rehearsal-folder';
import { joinCloud } from '../simulated-cloud';
import { accountLive } from './account-live';
import type { LiveService } from './live-service';
import { simulatedLive } from './simulated-live';

/** Works with what an account shows, or the estate's rehearsal. Exits 3 where no key opens the account. */
export async function withLive<T>(root: string, simulate: boolean, work: (service: LiveService) => Promise<T>): Promise<T> {
  if (!simulate) {
    const keys = accessKeys(process.env);
    if (keys) return work(accountLive({ keysOf: keysByRole(keys, process.env), environment: process.env }));
    throw new Exit(
      EXIT.tool,
      '[live.credentials.missing] there are no access keys in the environment to ask the service with\n  fix: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or add --simulate for the rehearsal; without --live nobody is asked',
    );
  }
  const cloud = await joinCloud(rehearsalFolder(root).cloud);
  try {
    return await work(simulatedLive(() => Promise.resolve(cloud)));
  } finally {
    cloud.close();
  }
}
