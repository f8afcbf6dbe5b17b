import * as z from 'zod';
import { byEnvironment } from '../../../domain/schema/by-environment';
import { named, oneOrMany, thing } from '../../../domain/schema/collections';
import { bytes, cu } from '../../../domain/schema/quantities';
import { removal } from '../../../domain/schema/removal';
import { choice, cloudName, count, resourceName, version } from '../../../domain/schema/scalars';
import { STARROCKS_DEFAULTS as DEFAULTS } from '../known/defaults';
import { STARROCKS_LIMITS as LIMITS } from '../known/limits';

const disk = z
  .strictObject({
    size: byEnvironment(bytes('200 GiB'))
      .prefault(DEFAULTS.disk.size)
      .describe(`of one disk; ${LIMITS.diskGiB.min}-${LIMITS.diskGiB.max} GiB, pl2 from 500 GiB`),
    count: byEnvironment(count(LIMITS.disks.min, LIMITS.disks.max)).default(DEFAULTS.disk.count).describe('disks of one node'),
    level: byEnvironment(choice(['pl0', 'pl1', 'pl2', 'pl3'])).default(DEFAULTS.disk.level),
  })
  .prefault({})
  .describe('a cache where data is shared, the data itself where it is not');

const spec = byEnvironment(choice(['standard', 'localSSD', 'bigData', 'ramEnhanced', 'networkEnhanced'])).default(DEFAULTS.spec);
const size = byEnvironment(cu).describe(`compute of one node; at least ${LIMITS.nodeCu} CU`);

const nodes = byEnvironment(count(LIMITS.computeNodes.min, LIMITS.computeNodes.max));

const group = thing({ nodes: nodes.describe('1-100'), size, disk, spec });

const bornWith = (defaults: { nodes: number; size: `${number} CU` }, which: string) =>
  z
    .strictObject({
      nodes: nodes.default(defaults.nodes).describe(which),
      size: size.prefault(defaults.size),
      disk,
      spec,
    })
    .prefault({});

const instance = thing({
  name: byEnvironment(cloudName).exactOptional().describe('in the cloud, where it is not <estate>-<environment>-<business>-<key>'),
  adminIn: byEnvironment(resourceName)
    .exactOptional()
    .describe('of an instance that was adopted: the KMS secret that holds the password of admin, or none; without it one is made'),
  version: byEnvironment(version).default(DEFAULTS.version),
  mode: choice(['shared_data', 'shared_nothing', 'lakehouse']).default(DEFAULTS.mode),
  edition: byEnvironment(choice(['official', 'trial'])).default(DEFAULTS.edition),
  frontend: bornWith(DEFAULTS.frontend, 'an odd number from 1 to 11'),
  backend: bornWith(DEFAULTS.backend, '3-50 in shared_nothing, otherwise 1-100').describe('the group every instance is born with'),
  groups: named(group).prefault({}).describe('compute groups, resized in place; shared_data and lakehouse only'),
  ossRole: byEnvironment(resourceName).default(DEFAULTS.ossRole).describe('role that reads OSS; must exist in the account'),
  onRemoval: removal,
});

export const starrocks = oneOrMany('instances', instance, 'Serverless StarRocks: one instance, or `instances:` with several');
