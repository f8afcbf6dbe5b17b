import { type Either, withAccount } from '../with-account';
import { accountLive } from './account-live';
import type { LiveService } from './live-service';
import { simulatedLive } from './simulated-live';

const LIVE: Either<LiveService> = {
  account: (keysOf) => accountLive({ keysOf, environment: process.env }),
  simulated: simulatedLive,
  lacking: { code: 'live.credentials.missing', asked: 'the service', more: '; without --live nobody is asked' },
};

/** Works with what an account shows, or the estate's rehearsal. Exits 3 where no key opens the account. */
export const withLive = <T>(root: string, simulate: boolean, work: (service: LiveService) => Promise<T>): Promise<T> =>
  withAccount(root, simulate, LIVE, work);
