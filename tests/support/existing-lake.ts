import type { ILake } from '../../constructs/storage/contract';
import { LakeLocation } from '../../constructs/storage/lake-location';

/** A lake that somebody else has made, known by its name. */
export const existingLake = (bucketName = 'acme-dev-risk-lake'): ILake =>
  new LakeLocation('test', { bucketName, kind: 'oss-hdfs', region: 'cn-hangzhou', layers: ['ods', 'dwd'] });
