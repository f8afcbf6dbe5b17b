import type { ActionList } from './action-list';
import type { Statement } from './ram-grants';

export const SECRET_ACTIONS = {
  read: { why: 'the value of one secret, at run time', actions: ['kms:GetSecretValue'] },
  decrypt: { why: 'opening it, where it is encrypted with a key of the account', actions: ['kms:Decrypt'] },
} as const satisfies Record<string, ActionList>;

/** Reading one KMS secret by name, and using the key that it is encrypted with, if that is one of the account's. */
export function secretStatements(secretName: string, keyId?: string): readonly Statement[] {
  const read = { actions: SECRET_ACTIONS.read.actions, resources: [`acs:kms:*:*:secret/${secretName}`] };
  const decrypt = { actions: SECRET_ACTIONS.decrypt.actions, resources: [`acs:kms:*:*:key/${keyId}`] };
  return keyId === undefined ? [read] : [read, decrypt];
}
