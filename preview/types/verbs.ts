import type { Action } from '../../plan';

/** What is done, said of a resource. */
export const VERBS: Readonly<Record<Action, string>> = {
  create: 'create',
  update: 'change',
  replace: 'replace',
  delete: 'destroy',
  forget: 'let go of',
  read: 'read',
  'no-op': 'move',
};
