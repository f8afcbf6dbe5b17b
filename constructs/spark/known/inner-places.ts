import type { Path } from '../../../domain/rule';
import { type Keyed, namesFromKeys } from './template-names';

/** Parts of a template that there is one of, and where each is written. */
const SINGLE: Readonly<Record<string, Path>> = {
  Found: ['parts'],
  Room: ['queues'],
  FirstRoom: ['queues'],
  Kyuubi: ['kyuubi'],
  Livy: ['livy'],
  NetworkConnection: ['connectNetwork'],
};

/** Where a resource of a workspace's template is written, below the workspace; undefined where it is not, or where `thing` is none. */
export function innerPlace(thing: unknown, logicalId: string): Path | undefined {
  if (!isWorkspace(thing)) return undefined;
  return namesFromKeys(thing).find(({ names: [id] }) => id === logicalId)?.at ?? SINGLE[logicalId];
}

const isWorkspace = (thing: unknown): thing is Keyed =>
  typeof thing === 'object' && thing !== null && 'queues' in thing && 'members' in thing && 'sessions' in thing;
