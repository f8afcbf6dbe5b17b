import * as z from 'zod';
import { bytes } from '../../../domain/schema/quantities';
import { removalHere } from '../../../domain/schema/removal';
import {
  count,
  databaseClass,
  emrRelease,
  flag,
  instanceType,
  resourceName,
  resourceNameLike,
  thriftUri,
} from '../../../domain/schema/scalars';
import { METASTORE_DEFAULTS as DEFAULTS } from '../known/defaults';
import { LEAST_CORE_NODES, MASTERS } from '../known/limits';

const emr = z.strictObject({
  kind: z.literal('emr').describe('an EMR cluster whose metadata lies in RDS MySQL'),
  release: emrRelease.default(DEFAULTS.release),
  keyPair: resourceName.exactOptional().describe('ECS key pair that exists in the region; default <estate>-<environment>-emr'),
  master: z
    .strictObject({
      nodes: z
        .literal([...MASTERS])
        .default(DEFAULTS.master.nodes)
        .describe('3 is highly available'),
      type: instanceType.default(DEFAULTS.master.type),
    })
    .prefault({}),
  core: z
    .strictObject({
      nodes: count(LEAST_CORE_NODES, 1000).default(DEFAULTS.core.nodes),
      type: instanceType.default(DEFAULTS.core.type),
    })
    .prefault({}),
  database: z
    .strictObject({
      class: databaseClass.exactOptional().describe('default: 2 cores and 4 GiB'),
      storage: bytes('50 GiB').prefault(DEFAULTS.database.storage),
      highAvailability: flag.exactOptional().describe('default: in production environments'),
    })
    .prefault({}),
  onRemoval: removalHere,
});

const dlf = z.strictObject({
  kind: z.literal('dlf').describe('a catalog of Data Lake Formation'),
  catalog: resourceName.exactOptional().describe('catalog id; default <estate>-<environment>'),
  onRemoval: removalHere,
});

const external = z.strictObject({
  kind: z.literal('external').describe('a metastore that exists already'),
  uris: z.array(thriftUri).min(1),
});

const used = z.strictObject({
  kind: z.literal('cluster').describe('the Hive Metastore of an EMR cluster that is there: looked for, never changed'),
  existing: resourceNameLike('c-b933c5aac8fe62b2').describe('id of the cluster'),
});

export const metastore = z
  .discriminatedUnion('kind', [emr, dlf, external, used])
  .describe('Hive Metastore or catalog that all businesses share');

export type WrittenMetastore = z.output<typeof metastore>;
