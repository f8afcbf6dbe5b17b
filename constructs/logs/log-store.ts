import { LogStore as LogStoreResource } from '@cdktf/provider-alicloud/lib/log-store';
import { LogStoreIndex } from '@cdktf/provider-alicloud/lib/log-store-index';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import { type DurationLike, inDays, inSeconds } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import { RETENTION_RULES } from './known/retention-rules';

/** Options of {@link LogStore}. */
export interface LogStoreProps {
  /** Unique in its project. */
  readonly name: string;
  /** Name of the project or a reference to it. */
  readonly projectName: string;
  /** How long it keeps logs, 1-3650 days; 3650 is for ever. */
  readonly retention: DurationLike;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { onRemoval: 'retain' } as const;

/** Shards that a busy store may grow to by itself; SLS never merges them back. */
const MAX_SHARDS = 16;
/** What separates words in a search; the service's own default. */
const SEPARATORS = ', \'";=()[]{}?@&<>/:\n\t\r';

/** One log store with a full-text index. */
export class LogStore extends Construct {
  readonly resources: { readonly store: LogStoreResource; readonly index: LogStoreIndex };

  constructor(scope: Construct, id: string, props: LogStoreProps) {
    super(scope, id);
    const { name, projectName, retention, onRemoval = DEFAULTS.onRemoval } = props;
    check(
      this,
      badName(NAMES.logStore, name),
      // A reference is checked where the project is made.
      !projectName.includes('${') && badName(NAMES.logProject, projectName, 'projectName'),
      ...errorsIn(RETENTION_RULES, { retention: inSeconds(retention) }),
      unpairedDestroy(this, onRemoval),
    );
    const store = new LogStoreResource(this, 'Store', {
      projectName,
      logstoreName: name,
      retentionPeriod: inDays(retention),
      // shard_count stays out: it replaces by schema, yet a split store differs from it for ever.
      autoSplit: true,
      maxSplitShardCount: MAX_SHARDS,
      appendMeta: true,
      lifecycle: lifecycleOf(onRemoval),
    });
    const index = new LogStoreIndex(this, 'Index', {
      project: projectName,
      logstore: ref(store, 'logstore_name'),
      fullText: { caseSensitive: false, includeChinese: true, token: SEPARATORS },
    });
    this.resources = { store, index };
  }
}
