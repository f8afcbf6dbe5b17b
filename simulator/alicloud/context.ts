import type { Store } from '../cloud/store';
import type { Faults } from '../faults/fault';
import type { Functions } from '../functions/functions';
import type { Catalogue } from '../schema/catalogue';
import type { QuotaLimits } from './quotas';

/** What the provider's operations share. */
export interface AlicloudContext {
  readonly catalogue: Catalogue;
  readonly store: Store;
  readonly functions: Functions;
  readonly faults: Faults;
  /** Turns every habit of the provider that hides something into an error. */
  readonly strict: boolean;
  readonly quotas: QuotaLimits;
  /** Where a provider without a region works. */
  readonly homeRegion: string;
  /** Connections that are open. */
  readonly live: ReadonlySet<string>;
  /** Keys of objects that Terraform has named since the simulator started: their creation was recorded. */
  readonly named: Set<string>;
}
