import type { alicloudProvider } from '../../simulator/alicloud/provider';
import type { Store } from '../../simulator/cloud/store';
import { Faults } from '../../simulator/faults/fault';
import { functionsOf } from '../../simulator/functions/functions';
import type { FunctionHost } from '../../simulator';

type Context = Parameters<typeof alicloudProvider>[0];

/** A provider's surroundings in a cloud of this process: nothing strict, no limits, no trouble. @param host runs the code of functions */
export const simulatedContext = (store: Store, catalogue: Context['catalogue'], host?: FunctionHost): Context => ({
  catalogue,
  store,
  strict: false,
  quotas: {},
  homeRegion: 'cn-hangzhou',
  live: new Set(),
  named: new Set(),
  faults: new Faults(),
  functions: functionsOf(store, host),
});
