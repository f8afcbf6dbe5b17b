import type { ActionList } from './action-list';
import type { Statement } from './grants';

export const SECRET_ACTIONS = {
  read: { why: 'the value of one secret, at run time', actions: ['kms:GetSecretValue'] },
} as const satisfies Record<string, ActionList>;

/** Reading one KMS secret by name. */
export const secretStatement = (secretName: string): Statement => ({
  actions: SECRET_ACTIONS.read.actions,
  resources: [`acs:kms:*:*:secret/${secretName}`],
});
