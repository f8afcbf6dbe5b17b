import type { Construct } from 'constructs';
import type { PartSource } from '../constructs/core/part';
import { type StackContext, stateOf } from './stack-context';
import { readState } from './state/backend';

/** The environment whose layers may be read here; its foundation's state is read once something asks for its key. */
export function readSource(scope: Construct, context: StackContext): PartSource | undefined {
  const { readsFrom } = context.environment;
  if (readsFrom === undefined) return undefined;
  const { environment, region, account, state, lakes } = readsFrom;
  let read: ReturnType<typeof readState> | undefined;
  const foundation = (): ReturnType<typeof readState> =>
    (read ??= readState(
      scope,
      'SourceFoundation',
      stateOf({ ...context, environment: { name: environment, region, ...(account && { account }), state } }, 'foundation'),
    ));
  return {
    environment,
    region,
    lakes,
    get key() {
      return { keyId: foundation()('key_id') };
    },
  };
}
