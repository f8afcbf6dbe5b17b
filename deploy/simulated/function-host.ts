import { randomBytes } from 'node:crypto';
import type { FunctionContext } from '../../functions/spark-admin/context';
import { LIMITS } from '../../functions/spark-admin/runtime';
import type { FunctionHost } from '../../simulator';

/** What Function Compute passes beside the event; the services of a simulated cloud believe any key. */
const CONTEXT: FunctionContext = {
  credentials: { accessKeyId: 'STS.simulated', accessKeySecret: 'simulated', securityToken: 'simulated' },
  function: { timeout: LIMITS.timeout },
};

/** Loaded once there is something to do: a cloud without Spark starts without it. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be loaded with every cloud
const handler = () => require('../../functions/spark-admin/handler') as typeof import('../../functions/spark-admin/handler');

/** Runs the code of the admin function, the same that is deployed, in a simulated cloud. */
export const FUNCTION_HOST: FunctionHost = {
  makes: (type) => type.startsWith('Custom::Spark'),
  invoke: async (event, { now, sleep, send }) => {
    const edges = { now, sleep, send, random: randomBytes, write: () => undefined, environment: {} };
    await handler().createHandler(edges)(JSON.stringify(event, withoutWindows), CONTEXT);
  },
};

/** Nothing runs timers there, so no window ever opens: a queue has what it has outside of them. */
const withoutWindows = (name: string, value: unknown): unknown => (name === 'Windows' || name === 'TimeZone' ? undefined : value);
