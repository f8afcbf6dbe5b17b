import type { Construct } from 'constructs';
import { sectionsOf } from '../model/sections';
import { assemblyOf } from './assembly';
import { outputName } from './outputs/write-outputs';
import { type StackContext, stateOf } from './stack-context';
import { hasShared } from './stack-list';
import { readState } from './state/backend';

/**
 * The shared services as a business sees them, by key. They are read from outputs, without building their stack; a service that the
 * environment does not share is missing.
 */
export function readShared(scope: Construct, context: StackContext): ReadonlyMap<string, unknown> {
  const { environment } = context;
  if (!hasShared(environment)) return new Map();
  const read = readState(scope, 'Shared', stateOf(context, 'shared'));
  return new Map(
    sectionsOf(environment.shared, 'shared').map(({ service, side, model }) => [
      service.key,
      assemblyOf(side).client?.((key) => read(outputName(service.key), key), model),
    ]),
  );
}
