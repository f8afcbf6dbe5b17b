import type { Simulator } from '../../../simulator';
import type { Edit } from './estate';

/** An edit of the estate, and what has to be told of it. */
export interface Case {
  readonly edits: readonly Edit[];
  /** What happens to the cloud before the plan, behind Terraform's back. */
  readonly drift?: (simulator: Simulator) => Promise<void>;
  /** Codes, each once, in their order. */
  readonly codes: readonly string[];
  /** Of a plan that is made now, where the recorded one was made by an older simulated cloud. @default - the same */
  readonly live?: readonly string[];
  readonly exit: 0 | 1 | 2;
}

const tagBehindOurBack = async ({ control }: Simulator): Promise<void> => {
  const [vpc] = await control.objects('alicloud_vpc');
  if (vpc === undefined) throw new Error('there is no network');
  const tags = vpc.attributes['tags'] as Readonly<Record<string, string>>;
  await control.drift('alicloud_vpc', vpc.id, { tags: { ...tags, team: 'others' }, description: 'by hand' });
};

const BEHIND = /\nkafka:[\s\S]*/;

/** What people do to an estate, and what a plan then says. All data is retained, and the environment allows no loss. */
export const CASES: Readonly<Record<string, Case>> = {
  nothing: { edits: [], codes: [], exit: 0 },
  'quota-raised': { edits: [['businesses/risk.yaml', '80 CU', '120 CU']], codes: [], exit: 0 },
  'cost-center': { edits: [['businesses/lending.yaml', '4712', '4799']], codes: [], exit: 0 },
  'workspace-tags': { edits: [['businesses/risk.yaml', '4711', '4799']], codes: ['plan.edit.born'], exit: 0 },
  'storage-class': {
    edits: [['businesses/risk.yaml', 'kind: oss-hdfs,', 'kind: oss-hdfs, storageClass: IA,']],
    codes: ['plan.template.fixed'],
    exit: 1,
  },
  'network-moved': {
    edits: [['environments/dev.yaml', '10.10.0.0/16', '10.30.0.0/16']],
    codes: ['plan.host.inhabited'],
    exit: 1,
  },
  'zone-of-data-changed': {
    edits: [['environments/dev.yaml', 'cn-hangzhou-i', 'cn-hangzhou-h']],
    codes: ['plan.host.inhabited', 'plan.edit.ignored'],
    exit: 1,
  },
  'zone-of-no-data-changed': {
    edits: [['environments/dev.yaml', 'cn-hangzhou-j', 'cn-hangzhou-k']],
    codes: ['plan.connection.fixed', 'plan.removal.order'],
    exit: 0,
  },
  'region-changed': {
    edits: [
      ['environments/dev.yaml', 'region: cn-hangzhou', 'region: cn-shanghai'],
      ['environments/dev.yaml', /zones: .*\]/, 'zones: [cn-shanghai-f, cn-shanghai-g]'],
    ],
    codes: ['plan.region.changed', 'plan.host.inhabited', 'plan.edit.ignored'],
    // The provider now looks in the other region, and finds nothing there.
    live: ['plan.region.changed', 'plan.edit.ignored', 'plan.drift.vanished'],
    exit: 1,
  },
  'fewer-partitions': { edits: [['businesses/risk.yaml', 'partitions: 24', 'partitions: 8']], codes: ['plan.size.shrinks'], exit: 1 },
  'topic-retired': { edits: [['businesses/lending.yaml', BEHIND, '\n']], codes: ['plan.data.destroyed'], exit: 2 },
  // Terraform gives this plan up at prevent_destroy, and writes it all the same.
  'topic-compacted': {
    edits: [['businesses/lending.yaml', 'partitions: 12,', 'partitions: 12, compact: true,']],
    codes: ['plan.data.replaced'],
    exit: 2,
  },
  'lake-of-another-kind': { edits: [['businesses/risk.yaml', 'oss-hdfs', 'oss']], codes: ['plan.data.destroyed'], exit: 2 },
  'retention-edited': {
    edits: [['businesses/lending.yaml', 'retention: 3 days', 'retention: 9 days']],
    codes: ['plan.edit.ignored'],
    exit: 0,
  },
  'backend-resized': { edits: [['businesses/lending.yaml', 'nodes: 3', 'nodes: 5']], codes: ['plan.edit.ignored'], exit: 0 },
  'spark-retired': {
    edits: [['businesses/risk.yaml', /spark: .*\n/, '']],
    codes: ['plan.data.destroyed', 'plan.removal.order'],
    exit: 2,
  },
  'tag-from-elsewhere': {
    edits: [['estate.yaml', 'platform: lake', 'platform: lakehouse']],
    drift: tagBehindOurBack,
    codes: ['plan.edit.born', 'plan.tags.foreign', 'plan.drift.changed'],
    exit: 0,
  },
};
