import type { Place } from '../../../domain/names/place';
import { NAMES } from '../../../domain/names/rules';
import { madeName } from '../../../domain/names/made-name';
import type { MadeName, Naming } from '../../../domain/service';
import type { BucketModel, LakeModel } from './model';

export const lakeBucket = (place: Place): string => madeName(NAMES.ossBucket, place, 'lake');
export const bucketName = (place: Place, key: string): string => madeName(NAMES.ossBucket, place, key);

/** A stack that is called like the bucket, and so by its template. */
const LAKE_STACK = { ...NAMES.rosStack, template: NAMES.ossBucket.template };

/** OSS-HDFS is switched on by ROS only, in a stack that is called like the bucket. */
export const lakeNames = ({ kind }: LakeModel, { place }: Naming): MadeName[] => [
  { rule: NAMES.ossBucket, name: lakeBucket(place), path: [] },
  ...(kind === 'oss-hdfs' ? [{ rule: LAKE_STACK, name: lakeBucket(place), path: [] }] : []),
];

export const bucketNames = (buckets: Readonly<Record<string, BucketModel>>, { place }: Naming): MadeName[] =>
  Object.entries(buckets).map(([key, { name }]) => ({ rule: NAMES.ossBucket, name: name ?? bucketName(place, key), path: [key] }));
