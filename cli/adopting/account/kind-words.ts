/** What an account is asked for, by the word for it on the command line. */
export const KIND_WORDS = ['bucket', 'starrocks', 'kafka', 'rds', 'emr', 'spark'] as const;

export type KindWord = (typeof KIND_WORDS)[number];
