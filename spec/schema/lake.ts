import { LAKE_DEFAULTS as DEFAULTS } from '../defaults/lake';
import { TABLE_FORMATS } from '../facts/engines';
import { byEnvironment } from './by-environment';
import { named, thing } from './collections';
import { duration } from './quantities';
import { removal } from './removal';
import { choice, flag } from './scalars';

const storageClass = byEnvironment(choice(['Standard', 'IA', 'Archive', 'ColdArchive', 'DeepColdArchive'])).default(DEFAULTS.storageClass);
const versioning = byEnvironment(flag).default(DEFAULTS.versioning).describe('keep overwritten and deleted objects');
const expire = byEnvironment(duration).exactOptional().describe('delete what is older');

export const lake = thing({
  kind: byEnvironment(choice(['oss-hdfs', 'oss'])).default(DEFAULTS.kind)
    .describe('oss-hdfs: HDFS semantics on OSS; cannot be switched off again, not in every region'),
  storageClass,
  versioning,
  worm: byEnvironment(duration).exactOptional().describe('retention lock; not with oss-hdfs'),
  format: byEnvironment(choice(TABLE_FORMATS)).exactOptional().describe('table format; held against the Spark engine'),
  layers: named(thing({ expire })).default({}).describe('folders of the lake, for example ods, dwd, dws, ads'),
  onRemoval: removal,
});

export const buckets = named(thing({ storageClass, versioning, expire, onRemoval: removal })).describe('OSS buckets beside the lake');
