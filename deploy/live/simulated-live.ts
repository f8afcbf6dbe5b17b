import { HiddenTexts } from '../../functions/spark-admin/secret';
import type { CloudObject, HttpRequest, SharedCloud } from '../simulated-cloud';
import { againEvent } from './again-event';
import { credentialsFrom } from './credentials-from';
import type { LiveService } from './live-service';
import { lookThrough } from './look-through';

type Cloud = () => Promise<Pick<SharedCloud, 'control'>>;

/** The services of a simulated cloud believe any key. */
const KEYS = { id: 'simulated', secret: 'simulated' };

/**
 * What the service of the simulated cloud shows, asked in the same way as that of an account; and its admin function puts right. Nothing runs timers
 * there, so no window is open.
 */
export const simulatedLive = (cloud: Cloud): LiveService => {
  const hidden = new HiddenTexts();
  return {
    atOnce: Infinity,
    look: async (whole) => {
      const { control } = await cloud();
      const account = accountOf(whole.role);
      const send = (request: HttpRequest) => control.request(request, ...(account === undefined ? [] : [account]));
      return lookThrough(whole, { credentials: credentialsFrom(KEYS, hidden), hidden, send });
    },
    again: async (request) => {
      const { control } = await cloud();
      await control.invoke(JSON.parse(againEvent(request)) as CloudObject['attributes'], request.account);
    },
  };
};

/** Whose account a role is in: `acs:ram::1234567890123456:role/deploy`. */
const accountOf = (role: string | undefined): string | undefined => /^acs:ram::(\d+):/.exec(role ?? '')?.[1];
