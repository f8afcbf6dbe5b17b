import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homeRegion } from './alicloud/account';
import type { QuotaLimits } from './alicloud/quotas';
import type { CloudObject } from './cloud/object';
import { Store } from './cloud/store';
import { openLog, type CallLog, type LogTarget } from './control/calls';
import { Faults } from './faults/fault';
import { functionsOf, type Functions } from './functions/functions';
import type { FunctionHost } from './functions/host';
import { startGuard, type Guard } from './protocol/guard';
import { makeAgain } from './ros/earlier';

/** How the simulated cloud behaves. */
export interface WorldOptions {
  /** The simulated cloud's file; without it the cloud lives as long as the simulator. */
  readonly stateFile?: string;
  /** Habits of the provider that hide something become errors that name the attribute. @default false */
  readonly strict?: boolean;
  /** Limits of the account by kind, for example `{ alicloud_vpc: 30 }`. */
  readonly quotas?: QuotaLimits;
  /** What every operation takes at least, in milliseconds. @default 0 */
  readonly latency?: number;
  /** Where a provider without a region works. @default as the real provider: `ALICLOUD_REGION`, `ALIBABA_CLOUD_REGION`, cn-beijing */
  readonly homeRegion?: string;
  /** File that gets a JSON line per call, or a function that gets each. */
  readonly log?: LogTarget;
  /** What runs the code of functions. @default - custom resources answer an id and their own parameters */
  readonly functions?: FunctionHost;
  /** Objects that are there from the start, made by somebody else; those with a known id stay as they are. */
  readonly existing?: readonly CloudObject[];
}

/** What all endpoints share. */
export interface World {
  readonly store: Store;
  readonly strict: boolean;
  readonly quotas: QuotaLimits;
  readonly latency: number;
  /** Where a provider of aliyun/alicloud without a region works. */
  readonly homeRegion: string;
  readonly faults: Faults;
  readonly functions: Functions;
  readonly log: CallLog;
  readonly guard: Guard;
  /** Folder of the sockets. */
  readonly folder: string;
  /** Connections that are open. */
  readonly live: Set<string>;
  /** Objects Terraform has named since the start. */
  readonly named: Set<string>;
  /** A name no connection ever had, also not before a restart. */
  nextConnection(): string;
  close(): Promise<void>;
}

/** Longest path a unix socket may have, less the name of the socket. */
const SOCKET_FOLDER_LIMIT = 70;

export async function openWorld(options: WorldOptions): Promise<World> {
  const store = await Store.open(options.stateFile);
  const missing = (options.existing ?? []).filter(({ kind, id }) => store.get(kind, id) === undefined);
  if (missing.length > 0) await store.change((changes) => missing.forEach((object) => changes.put(object)));
  const functions = functionsOf(store, options.functions);
  await makeAgain({ store, functions }, options.stateFile).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const folder = mkdtempSync(join(tmpdir().length < SOCKET_FOLDER_LIMIT - 20 ? tmpdir() : '/tmp', 'lakewright-'));
  const guard = startGuard();
  const log = openLog(options.log);
  const start = `${process.pid}.${Date.now()}`;
  let connections = 0;
  return {
    store,
    folder,
    guard,
    log,
    strict: options.strict ?? false,
    quotas: options.quotas ?? {},
    latency: options.latency ?? 0,
    homeRegion: options.homeRegion ?? homeRegion(process.env),
    faults: new Faults(),
    functions,
    live: new Set(),
    named: new Set(),
    nextConnection: () => `${start}.${++connections}`,
    close: async () => {
      await store.close();
      await log.close();
      guard.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
