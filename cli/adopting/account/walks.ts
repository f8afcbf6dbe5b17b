import { buckets } from './buckets';
import { emr } from './emr';
import { kafka } from './kafka';
import { rds } from './rds';
import { spark } from './spark';
import { starrocks } from './starrocks';
import type { Walk } from './walk';

/** What an account is asked for, by the word for it on the command line. Adding a kind is adding a row. */
export const WALKS = { bucket: buckets, starrocks, kafka, rds, emr, spark } as const satisfies Readonly<Record<string, Walk>>;

export type KindWord = keyof typeof WALKS;

export const KIND_WORDS = Object.keys(WALKS) as readonly KindWord[];
