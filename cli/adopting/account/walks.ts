import { buckets } from './buckets';
import { emr } from './emr';
import { kafka } from './kafka';
import type { KindWord } from './kind-words';
import { rds } from './rds';
import { spark } from './spark';
import { starrocks } from './starrocks';
import type { Walk } from './walk';

/** How each kind is read. Adding one is adding a row, and a word. */
export const WALKS: Readonly<Record<KindWord, Walk>> = { bucket: buckets, starrocks, kafka, rds, emr, spark };
