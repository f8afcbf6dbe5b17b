import type { AnyKind } from './kind';
import { foundKind } from './found';
import { kyuubiKind } from './kyuubi';
import { memberKind } from './member';
import { networkConnectionKind } from './network-connection';
import { queueKind } from './queue';
import { roomKind } from './room';
import { sessionKind } from './session';
import { kyuubiTokenKind, livyTokenKind } from './token';

const ALL: readonly AnyKind[] = [
  roomKind,
  queueKind,
  kyuubiKind,
  sessionKind,
  networkConnectionKind,
  memberKind,
  kyuubiTokenKind,
  livyTokenKind,
  foundKind,
];

/** Every kind of object this function manages, by resource type. Adding one is adding a file and a name above. */
export const KINDS: ReadonlyMap<string, AnyKind> = new Map(ALL.map((kind) => [kind.type, kind]));
