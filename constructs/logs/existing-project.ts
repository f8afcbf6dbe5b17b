import { DataAlicloudLogProjects } from '@cdktf/provider-alicloud/lib/data-alicloud-log-projects';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { foundAs } from '../core/found';
import { surroundingsOf } from '../core/surroundings';
import { PROJECT_FOUND } from './known/found-rules';
import type { LogProjectProps } from './log-project';
import { LogStore } from './log-store';

/** Options of {@link ExistingLogProject}. */
export interface ExistingLogProjectProps {
  readonly name: string;
  /** Stores that are made in it, by name. */
  readonly stores: LogProjectProps['stores'];
  /** Of the stores. @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { onRemoval: 'retain' } as const;

/** An SLS project that somebody else made: looked for when a plan is made, never changed. Stores of its own are made in it. */
export class ExistingLogProject extends Construct {
  readonly resources: { readonly stores: Readonly<Record<string, LogStore>> };
  readonly projectName: string;
  /** Names of the stores, in the order they were declared. */
  readonly storeNames: readonly string[];

  constructor(scope: Construct, id: string, { name, stores, onRemoval = DEFAULTS.onRemoval }: ExistingLogProjectProps) {
    super(scope, id);
    const { region } = surroundingsOf(this);
    new DataAlicloudLogProjects(this, 'Found', { nameRegex: `^${name}$`, lifecycle: foundAs(PROJECT_FOUND, { region, project: name }) });
    const made = Object.entries(stores).map(
      ([store, { retention }]) => [store, new LogStore(this, store, { name: store, projectName: name, retention, onRemoval })] as const,
    );
    this.resources = { stores: Object.fromEntries(made) };
    this.projectName = name;
    this.storeNames = Object.keys(stores);
  }
}
