import * as z from 'zod';
import { byEnvironment } from '../../../domain/schema/by-environment';
import { named, thing } from '../../../domain/schema/collections';
import { duration } from '../../../domain/schema/quantities';
import { removal } from '../../../domain/schema/removal';
import { bucketName as bucketNameText, choice, flag, flagOr, resourceNameLike } from '../../../domain/schema/scalars';
import { TABLE_FORMATS } from '../../spark/known/engines';
import { BUCKET_DEFAULTS, LAKE_DEFAULTS as DEFAULTS } from '../known/defaults';

const storageClass = byEnvironment(choice(['Standard', 'IA', 'Archive', 'ColdArchive', 'DeepColdArchive'])).default(DEFAULTS.storageClass);
const versioning = byEnvironment(flagOr('suspended'))
  .default(DEFAULTS.versioning)
  .describe('keep overwritten and deleted objects; a bucket that did so once can only suspend it');
const expire = byEnvironment(duration).exactOptional().describe('delete what is older');
const plain = byEnvironment(flag).exactOptional().describe('plain files and no tables of the format: OSS may delete them by age');

export const lake = thing({
  kind: byEnvironment(choice(['oss-hdfs', 'oss']))
    .default(DEFAULTS.kind)
    .describe('oss-hdfs: HDFS semantics on OSS; cannot be switched off again, not in every region'),
  storageClass,
  versioning,
  worm: byEnvironment(duration).exactOptional().describe('retention lock; not with oss-hdfs'),
  format: byEnvironment(choice(TABLE_FORMATS)).exactOptional().describe('table format; held against the Spark engine'),
  layers: named(thing({ expire, plain })).prefault({}).describe('folders of the lake, for example ods, dwd, dws, ads'),
  onRemoval: removal,
});

const made = thing({
  name: byEnvironment(bucketNameText).exactOptional().describe('in the cloud, where it is not <estate>-<environment>-<business>-<key>'),
  hardened: byEnvironment(flag)
    .default(BUCKET_DEFAULTS.hardened)
    .describe('encryption, no public access, current TLS; false leaves these as they are'),
  storageClass,
  versioning,
  expire,
  onRemoval: removal,
});
const used = thing({
  existing: byEnvironment(bucketNameText).describe('name of a bucket that is there: looked for, never changed'),
  key: byEnvironment(resourceNameLike('key-hzz6308fa2beq0sv1u3mp'))
    .exactOptional()
    .describe('id of the KMS key that it is encrypted with; who reads it may use the key'),
});

export const buckets = named(z.union([made, used])).describe('OSS buckets beside the lake');
