import { WALKS } from './walks';

/** The RAM policy with which everything can be read, and nothing else be done. */
export const readOnlyPolicy = (): object => ({
  Version: '1',
  Statement: [
    { Effect: 'Allow', Action: Object.values(WALKS).flatMap(({ operations }) => operations.map(({ action }) => action)), Resource: '*' },
  ],
});
