/** An estate with a text of its own at every place that takes free text, by the place's name in the schemas. */
import type { Files } from '../model/folder';

/** Gives the text for a place. */
export type TextAt = (place: string) => string;

/** Where text of people reaches the cloud or a path; every other leaf is limited by its form. */
export const SENT = [
  'estate tags.<key>',
  'estate tags.*',
  'environments state.folder',
  'environments tags.<key>',
  'environments tags.*',
  'businesses owner',
  'businesses costCenter',
  'businesses description',
  'businesses tags.<key>',
  'businesses tags.*',
  'businesses kafka.topics.*.description',
  'businesses kafka.groups.*.description',
] as const;

/** What only names something that is written elsewhere, under a key limited by its form. */
export const REFERENCES = [
  'environments businesses.*',
  'environments readsFrom',
  'businesses profile',
  'businesses spark.kyuubi.queue',
  'businesses spark.kyuubi.tokens.*.members.*',
  'businesses spark.workspaces.*.kyuubi.tokens.*.members.*',
  'businesses spark.livy.queue',
  'businesses spark.sessions.*.queue',
  'businesses spark.workspaces.*.kyuubi.queue',
  'businesses spark.workspaces.*.livy.queue',
  'businesses spark.workspaces.*.sessions.*.queue',
  ...['read', 'write', 'submit', 'produce', 'consume', 'connect'].map((verb) => `businesses access.*.${verb}.*`),
] as const;

/** Names by hand: what their service takes is a rule, as it is of names that are made. */
export const NAMED = [
  'environments shared.kafka.name',
  'businesses kafka.instance.name',
  'businesses kafka.topics.*.name',
  'businesses kafka.groups.*.name',
  'businesses starrocks.name',
  'businesses starrocks.instances.*.name',
] as const;

/** The files, as plain data. */
export function estateWith(text: TextAt): Files {
  return {
    'estate.yaml': { name: 'acme', tags: { [text('estate tags.<key>')]: text('estate tags.*') } },
    'environments/dev.yaml': {
      region: 'cn-hangzhou',
      network: { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i'] },
      state: { folder: text('environments state.folder') },
      tags: { [text('environments tags.<key>')]: text('environments tags.*') },
      shared: { kafka: {}, metastore: { kind: 'external', uris: ['thrift://10.0.0.9:9083'] } },
      businesses: ['risk'],
    },
    'businesses/risk.yaml': {
      owner: `data@${text('businesses owner')}.example`,
      costCenter: text('businesses costCenter'),
      description: text('businesses description'),
      tags: { [text('businesses tags.<key>')]: text('businesses tags.*') },
      lake: { format: 'paimon', layers: { ods: { expire: '90 days', plain: true } } },
      spark: { quota: '10 CU', queues: { etl: { max: '6 CU' } }, kyuubi: { queue: 'etl' } },
      kafka: {
        topics: { events: { partitions: 3, description: text('businesses kafka.topics.*.description') } },
        groups: { audit: { description: text('businesses kafka.groups.*.description') } },
      },
      access: { etl: { runsOn: 'ecs', write: ['lake/ods'], submit: ['etl'], produce: ['events'] } },
    },
  };
}
