import * as z from 'zod';
import { ENVIRONMENT_DEFAULTS as DEFAULTS } from './environment-defaults';
import { tags } from '../../domain/schema/collections';
import { limitSections, sections } from '../../constructs/registry';
import { kubernetes } from './kubernetes';
import { network } from './network';
import { duration, percent } from '../../domain/schema/quantities';
import { removalOfAll } from '../../domain/schema/removal';
import {
  choice,
  cloudAccount,
  date,
  flag,
  projectName,
  ramRoleName,
  regionId,
  resourceNameLike,
  text,
  timeZone,
} from '../../domain/schema/scalars';
import { state } from './state';

const limits = z
  .strictObject(limitSections())
  .prefault({})
  .describe("the account's limits; the sums of this environment are held against them");

/** `environments/<name>.yaml`: where things run. */
export const environmentFile = z
  .strictObject({
    target: choice(['alicloud', 'kubernetes']).default(DEFAULTS.target).describe('kubernetes: a local cluster, for testing'),
    region: regionId.exactOptional().describe('needed on alicloud'),
    kubernetes: kubernetes.exactOptional().describe('on kubernetes: which cluster, and how large'),
    account: z
      .strictObject({
        id: cloudAccount.describe('id of the account: a plan with credentials of another one is refused'),
        role: ramRoleName
          .exactOptional()
          .describe('RAM role in it that is assumed, also for the state; without it the credentials are of the account'),
      })
      .exactOptional()
      .describe('the account that this environment runs in; without it the one that the credentials open'),
    production: flag.default(DEFAULTS.production),
    timeZone: timeZone.default(DEFAULTS.timeZone).describe('the clock of schedules'),
    network: network.exactOptional().describe('needed on alicloud'),
    state: state.exactOptional().describe('needed on alicloud: { bucket: NAME } or { folder: PATH }'),
    onRemoval: removalOfAll(DEFAULTS.onRemoval),
    allowDataLoss: flag.default(DEFAULTS.allowDataLoss).describe('second key to destroying data, beside onRemoval: destroy'),
    scale: percent
      .prefault(DEFAULTS.scale)
      .describe('factor on all sizes that are not written for this environment, with a floor per kind; Kafka partitions are never scaled'),
    schedules: choice(['active', 'paused']).default(DEFAULTS.schedules),
    expires: date.exactOptional().describe('last day of the environment; validate warns when it is over'),
    logs: z
      .strictObject({
        retention: duration.prefault(DEFAULTS.logs.retention),
        existing: projectName.exactOptional().describe('SLS project that is there: looked for, never changed; stores are made in it'),
      })
      .prefault({}),
    encryption: z
      .strictObject({
        existing: resourceNameLike('key-hzz6308fa2beq0sv1u3mp').describe('id of a KMS key that is there: looked for, never changed'),
      })
      .exactOptional()
      .describe('the key that data at rest is encrypted with; without it one is made'),
    kms: z
      .strictObject({
        instance: resourceNameLike('kst-hzz62ee817bdyyr5x62tl').describe('id of the instance, kst-...'),
        key: resourceNameLike('key-hzz6308fa2beq0sv1u3mp').describe('id of the key in it that encrypts secrets, key-...'),
      })
      .exactOptional()
      .describe("the account's own KMS instance, which newer accounts need to keep secrets"),
    serviceRoles: choice(['create', 'existing'])
      .default(DEFAULTS.serviceRoles)
      .describe("whether this environment makes the account's service-linked roles"),
    limits,
    tags: tags.prefault({}),
    readsFrom: text
      .exactOptional()
      .describe(
        'environment whose layers may be read here, never written: who may read or write a layer here may read the same layer there',
      ),
    shared: z.strictObject(sections('shared')).prefault({}).describe('services that several businesses use'),
    businesses: z.array(text).default([]).describe('names of the businesses that run here'),
  })
  .describe('Where things run');

export type EnvironmentFile = z.output<typeof environmentFile>;
