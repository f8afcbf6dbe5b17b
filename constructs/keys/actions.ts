import { type ActionList, actionsOf } from '../core/action-list';
import type { Statement } from '../core/ram-grants';
import type { IEncryptionKey } from './contract';

/** What a program needs of the key that its data is encrypted with; OSS calls KMS in the program's name. */
export const KEY_ACTIONS = {
  decrypt: { why: 'reading what is encrypted with the key', actions: ['kms:Decrypt', 'kms:DescribeKey'] },
  encrypt: { why: 'writing: OSS asks for a data key per object', actions: ['kms:GenerateDataKey'] },
} as const satisfies Record<string, ActionList>;

/** Using one key to read, or to read and write. */
export function keyStatement(key: IEncryptionKey, access: 'read' | 'readWrite'): Statement {
  const actions = access === 'read' ? actionsOf(KEY_ACTIONS.decrypt) : actionsOf(KEY_ACTIONS.decrypt, KEY_ACTIONS.encrypt);
  return { actions, resources: [`acs:kms:*:*:key/${key.keyId}`] };
}
