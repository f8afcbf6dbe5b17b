import { LogProject as LogProjectResource } from '@cdktf/provider-alicloud/lib/log-project';
import { Construct } from 'constructs';
import type { Assert, Covers } from '../../domain/covers';
import type { OnRemoval } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import { type DurationLike, inSeconds } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import { badKey } from '../core/key';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import { RETENTION_RULES } from './known/retention-rules';
import { LogStore, type LogStoreProps } from './log-store';

/** Options of {@link LogProject}. */
export interface LogProjectProps {
  /** Project name, unique across Alibaba Cloud. */
  readonly name: string;
  readonly description: string;
  /** Store name to how long it keeps logs, 1-3650 days; 3650 is for ever. */
  readonly stores: Readonly<Record<string, { readonly retention: DurationLike }>>;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

/**
 * What a project hands on to each of its stores.
 * @public
 */
export type Covered = Assert<Covers<LogProjectProps['stores'][string], LogStoreProps>>;

const DEFAULTS = { onRemoval: 'retain' } as const;

/** An SLS project with searchable log stores. */
export class LogProject extends Construct {
  readonly resources: { readonly project: LogProjectResource; readonly stores: Readonly<Record<string, LogStore>> };
  readonly projectName: string;
  /** Names of the stores, in the order they were declared. */
  readonly storeNames: readonly string[];

  constructor(scope: Construct, id: string, props: LogProjectProps) {
    super(scope, id);
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const stores = Object.entries(props.stores);
    check(
      this,
      badName(NAMES.logProject, props.name),
      unpairedDestroy(this, onRemoval),
      ...stores.map(([name]) => badKey(name, 'stores') ?? badName(NAMES.logStore, name, `stores.${name}`)),
      ...stores.flatMap(([name, { retention }]) => errorsIn(RETENTION_RULES, { retention: inSeconds(retention) }, ['stores', name])),
    );
    const project = new LogProjectResource(this, 'Project', {
      projectName: props.name,
      description: props.description,
      lifecycle: lifecycleOf(onRemoval),
    });
    const projectRef = ref(project, 'project_name');
    const made = stores.map(
      ([name, { retention }]) => [name, new LogStore(this, name, { name, projectName: projectRef, retention, onRemoval })] as const,
    );
    this.projectName = props.name;
    this.storeNames = stores.map(([name]) => name);
    this.resources = { project, stores: Object.fromEntries(made) };
  }
}
