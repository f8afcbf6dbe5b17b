import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type StackState, readState } from '../../plan';
import { type StatePlace, statePlace } from '../../stacks/state/state-place';
import { roleArn } from '../../domain/account';
import { accessKeys } from '../engine/access-keys';
import { keysByRole, RoleRefused } from '../engine/assume-role';
import { findCredentials } from '../engine/credentials';
import { type BucketAccess, BucketUnread, objectNames, objectText } from './oss/bucket';
import { type Places, type Store, bucketsIn, furtherStores, nameOf, storesOf } from './stores';

/** A state that exists, whether or not anything describes its stack. */
export interface FoundState {
  readonly state: StackState;
  readonly place: StatePlace;
  /** In a bucket every environment has a folder of its own. */
  readonly environment?: string;
}

/** What was found, and where nobody could look. */
export interface FoundStates {
  readonly states: readonly FoundState[];
  readonly unread: readonly Unread[];
}

/** A place or a state that could not be read. */
export interface Unread {
  /** The stack whose state it is; absent where a whole place is meant. */
  readonly stack?: string;
  /** What and why, in one line. */
  readonly text: string;
}

/** Finds every state in the places where an estate keeps them. What cannot be read is told, never thrown: most commands do without. */
export async function findStates(places: Places, env: NodeJS.ProcessEnv = process.env): Promise<FoundStates> {
  const stores = storesOf(places);
  const home = env['HOME'] ?? homedir();
  const keys = accessKeys(env, home);
  const look: Looking = { places, env, canLook: findCredentials(env, home) !== undefined, ...(keys && { keysOf: keysByRole(keys, env) }) };
  const first = await Promise.all(stores.map((store) => lookInto(store, look)));
  const further = furtherStores(stores, bucketsIn(first.flatMap(({ states }) => states.map(({ state }) => state))));
  const second = places.stateFolder === undefined ? await Promise.all(further.map((store) => lookInto(store, look))) : [];
  const all = [...first, ...second];
  return { states: all.flatMap(({ states }) => states), unread: all.flatMap(({ unread }) => unread) };
}

const ENDING = '.tfstate';

/** With what places are looked into. */
interface Looking {
  readonly places: Places;
  readonly env: NodeJS.ProcessEnv;
  /** Whether there is any way into an account. */
  readonly canLook: boolean;
  /** Keys of a role, or those at hand; absent where only the provider can go that way. */
  readonly keysOf?: ReturnType<typeof keysByRole>;
}

function lookInto(store: Store, look: Looking): FoundStates | Promise<FoundStates> {
  return store.kind === 'folder' ? inFolder(store.path) : inBucket(store, look);
}

function inFolder(path: string): FoundStates {
  const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith(ENDING)) : [];
  const found = files.map((file): FoundStates => {
    const place = { kind: 'local', path: join(path, file) } as const;
    return read(file.slice(0, -ENDING.length), readFileSync(place.path, 'utf8'), { place });
  });
  return { states: found.flatMap(({ states }) => states), unread: found.flatMap(({ unread }) => unread) };
}

/** A state in a bucket: the folder is its environment, and its stack is called after it. */
const OBJECT = /^([^/]+)\/([^/]+-\1)\.tfstate$/;

async function inBucket(store: Extract<Store, { kind: 'bucket' }>, look: Looking): Promise<FoundStates> {
  const { places, env, canLook, keysOf } = look;
  const { estate, root } = places;
  // Who has no way into any account only describes, and is not told what an account would show.
  if (!canLook) return { states: [], unread: [] };
  if (keysOf === undefined)
    return { states: [], unread: [{ text: `${nameOf(store)}: no access key in the environment or a profile to list it with` }] };
  try {
    const access: BucketAccess = {
      keys: await keysOf(store.account && roleArn(store.account)),
      endpoint: env['ALICLOUD_OSS_ENDPOINT'] ?? env['OSS_ENDPOINT'],
      now: () => new Date(),
    };
    const own = store.existing ? `${estate.name}/` : '';
    const names = await objectNames(store, access);
    const found = await Promise.all(
      names.flatMap((name) => {
        const [, environment = '', stack = ''] = name.startsWith(own) ? (OBJECT.exec(name.slice(own.length)) ?? []) : [];
        if (stack === '') return [];
        const place = statePlace(stack, {
          store: { ...store, kind: 'oss' },
          place: { estate: estate.name, environment },
          region: store.region,
          ...(store.account && { account: store.account }),
          root,
        });
        return objectText(store, name, access).then((text) => read(stack, text, { place, environment }));
      }),
    );
    return { states: found.flatMap(({ states }) => states), unread: found.flatMap(({ unread }) => unread) };
  } catch (error) {
    if (error instanceof RoleRefused) return { states: [], unread: [{ text: `${nameOf(store)}: ${error.message}` }] };
    if (!(error instanceof BucketUnread)) throw error;
    return { states: [], unread: [{ text: `oss://${error.message}` }] };
  }
}

/** A state that is being written, or no state at all, is told and left alone. */
function read(stack: string, text: string, where: Omit<FoundState, 'state'>): FoundStates {
  const parsed = readState(text, stack);
  if (!parsed.ok)
    return { states: [], unread: [{ stack, text: `${stack}: ${parsed.problems[0]?.message ?? 'its state cannot be read'}` }] };
  return { states: parsed.value === undefined ? [] : [{ ...where, state: parsed.value }], unread: [] };
}
