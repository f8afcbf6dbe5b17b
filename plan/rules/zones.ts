import { isList, isObject, type Json } from '../types/json';
import type { Change } from '../types/change';
import type { Context } from './context';

/** Attributes by which a type is put in a zone without naming it. */
const VSWITCH = /^vswitch(_id|_ids)$/;
const ZONE = /^[a-z]{2,}-[a-z0-9-]*[a-z]$/;
const LOCAL = /^\$\{(alicloud_vswitch)\.([\w-]+)\.id\}$/;
const REMOTE = /^\$\{data\.terraform_remote_state\.([\w-]+)\.outputs\.(\w+)\["([^"]+)"\]\}$/;

/** Zones of the vSwitches that are declared and deployed. */
export interface Zones {
  readonly declared: string;
  readonly deployed: string;
}

/**
 * Zones of a vSwitch that is declared as a reference, where the deployed one is in another; undefined where they are the same, where nobody
 * can tell, and for what names its zone itself.
 */
export function otherZone(change: Change, attribute: string, declared: Json, context: Context): Zones | undefined {
  if (!VSWITCH.test(attribute)) return undefined;
  const { stack, type, name, change: body } = change;
  const written = context.describedAs(stack, type, name);
  if (Object.keys(written ?? {}).some((one) => /(^|_)zone_id$/.test(one))) return undefined;
  const [wanted, held] = [first(declared), first(body.before?.[attribute])];
  const zones = { declared: zoneOf(wanted, stack, context), deployed: zoneOfId(held, context) ?? ownZone(body.before?.['zone_id']) };
  return zones.declared === undefined || zones.deployed === undefined || zones.declared === zones.deployed
    ? undefined
    : { declared: zones.declared, deployed: zones.deployed };
}

const first = (value: Json | undefined): Json | undefined => (isList(value) ? value[0] : value);

/** The zone that an instance itself says; undefined for one in several zones, which says `MAZ`. */
const ownZone = (value: Json | undefined): string | undefined => (typeof value === 'string' && ZONE.test(value) ? value : undefined);

/** The zone of a vSwitch as it is written: by reference, through the outputs of another stack, or by its id. */
function zoneOf(written: Json | undefined, stack: string, context: Context): string | undefined {
  if (typeof written !== 'string') return undefined;
  const [, type, name] = LOCAL.exec(written) ?? [];
  if (type !== undefined && name !== undefined) return ownZone(context.describedAs(stack, type, name)?.['zone_id'] as Json | undefined);
  const [, remote = '', output = '', key = ''] = REMOTE.exec(written) ?? [];
  if (key === '') return zoneOfId(written, context);
  const other = stackOf(remote, stack, context);
  const value = outputOf(other, output, context);
  return zoneOf(isObject(value) ? value[key] : undefined, other, context) ?? ownZone(key);
}

/** The stack that a `terraform_remote_state` reads, by the file of its state. */
function stackOf(name: string, stack: string, { input }: Context): string {
  const data = input.documents[stack]?.['data'] as Record<string, Record<string, { readonly config?: Json }>> | undefined;
  const config = data?.['terraform_remote_state']?.[name]?.config;
  const file = isObject(config) ? (config['path'] ?? config['key']) : undefined;
  return /([^/]+)\.tfstate$/.exec(typeof file === 'string' ? file : '')?.[1] ?? '';
}

/** As it will be, else as it is. */
function outputOf(stack: string, name: string, { input, states }: Context): Json | undefined {
  const outputs = input.documents[stack]?.['output'] as Record<string, { readonly value?: Json }> | undefined;
  return outputs?.[name]?.value ?? states.get(stack)?.outputs[name];
}

function zoneOfId(id: Json | undefined, { states }: Context): string | undefined {
  if (typeof id !== 'string') return undefined;
  for (const { resources } of states.values()) {
    const found = resources.find(({ type, attributes }) => type === 'alicloud_vswitch' && attributes['id'] === id);
    if (found !== undefined) return ownZone(found.attributes['zone_id']);
  }
  return undefined;
}
