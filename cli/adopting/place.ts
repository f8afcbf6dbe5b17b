import { findResourceSchema } from '@lakewright/provider-knowledge/schema';
import type { Environment } from '../../model/model';
import { stackName } from '../../domain/names/scheme';
import { heldAttributes } from './held-attributes';
import { Keys } from './keys';
import { HELD, KINDS } from './kinds';
import { type Attributes, textOf, type Thing } from './thing';

/** A thing with where it is described, and where its stack has it. */
export interface Placed {
  readonly thing: Thing;
  readonly stack: string;
  readonly address: string;
  /** File that describes it; none where the state alone holds it. */
  readonly file: string | undefined;
  readonly path: readonly string[];
  readonly words: Readonly<Record<string, unknown>>;
  /** Of what the state alone holds. */
  readonly attributes?: Attributes;
}

/** What decides where things go. */
interface Around {
  readonly environment: Environment;
  /** What stands in a file already, to keep keys apart. */
  written(file: string, path: readonly string[]): unknown;
  /** Whether a business runs in other environments, too: there it has nothing of this. */
  elsewhere(business: string): boolean;
}

/** In place of a file, for what none describes. */
const HELD_ONLY = '';

const PARENTS_FIRST = (one: Thing, other: Thing): number =>
  Number(KINDS[one.type]?.parent !== undefined) - Number(KINDS[other.type]?.parent !== undefined);

/** Where each thing goes; they were checked before. */
export function placed(things: readonly Thing[], { environment, written, elsewhere }: Around): Placed[] {
  const keys = new Keys((section) => {
    const [file = '', ...path] = section.split('\0');
    return file === HELD_ONLY ? [] : Object.keys((written(file, path) as object | undefined) ?? {});
  });
  const keyOf = new Map<string, string>();
  // Sizes that an environment scales are pinned to what is there.
  const size = (value: unknown): unknown => (environment.scale === 1 ? value : { default: value, [environment.name]: value });
  return [...things].sort(PARENTS_FIRST).map((thing): Placed => {
    const { type, id, attributes, business = '' } = thing;
    const kind = KINDS[type];
    const owner = kind?.of === 'environment' ? 'shared' : business;
    const stack = stackName(owner, environment.name);
    const file = kind?.of === 'environment' ? `environments/${environment.name}.yaml` : `businesses/${business}.yaml`;
    const parent = keyOf.get(`${kind?.parent?.[1] ?? ''} ${textOf(attributes, kind?.parent?.[0] ?? '') ?? ''}`) ?? '';
    const name = thing.key ?? textOf(attributes, kind?.name ?? HELD[type] ?? '') ?? id;
    const section = kind ? [file, ...kind.path('', parent).slice(0, -1)] : [HELD_ONLY, business, type];
    const key = kind?.of === 'environment' ? '' : keys.of(section.join('\0'), name);
    keyOf.set(`${type} ${id}`, key);
    if (!kind) {
      const schema = findResourceSchema(type);
      const held = schema ? heldAttributes(schema.block, attributes) : {};
      return { thing, stack, address: `${type}.Adopted_${key}`, file: undefined, path: [], words: {}, attributes: held };
    }
    const here =
      kind.of === 'business' && !kind.parent && elsewhere(business) ? { enabled: { default: false, [environment.name]: true } } : {};
    return {
      thing,
      stack,
      address: `${type}.${kind.address(key, parent)}`,
      file,
      path: kind.path(key, parent),
      words: { ...kind.words(attributes, size), ...here },
    };
  });
}
