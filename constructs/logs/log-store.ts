import { LogStore as LogStoreResource } from '@cdktf/provider-alicloud/lib/log-store';
import { LogStoreIndex } from '@cdktf/provider-alicloud/lib/log-store-index';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { type DurationLike, inDays } from '../../domain/units/quantity';
import { lifecycleOf } from '../core/protection';
import { ref } from '../core/reference';

/** Options of {@link LogStore}; its {@link LogProject} has checked them. */
export interface LogStoreProps {
  readonly name: string;
  /** Name of the project or a reference to it. */
  readonly projectName: string;
  readonly retention: DurationLike;
  readonly onRemoval: OnRemoval;
}

/** Shards that a busy store may grow to by itself; SLS never merges them back. */
const MAX_SHARDS = 16;
/** What separates words in a search; the service's own default. */
const SEPARATORS = ', \'";=()[]{}?@&<>/:\n\t\r';

/** One log store with a full-text index. */
export class LogStore extends Construct {
  readonly resources: { readonly store: LogStoreResource; readonly index: LogStoreIndex };

  constructor(scope: Construct, id: string, props: LogStoreProps) {
    super(scope, id);
    const store = new LogStoreResource(this, 'Store', {
      projectName: props.projectName,
      logstoreName: props.name,
      retentionPeriod: inDays(props.retention),
      // shard_count stays out: it replaces by schema, yet a split store differs from it for ever.
      autoSplit: true,
      maxSplitShardCount: MAX_SHARDS,
      appendMeta: true,
      lifecycle: lifecycleOf(props.onRemoval),
    });
    const index = new LogStoreIndex(this, 'Index', {
      project: props.projectName,
      logstore: ref(store, 'logstore_name'),
      fullText: { caseSensitive: false, includeChinese: true, token: SEPARATORS },
    });
    this.resources = { store, index };
  }
}
