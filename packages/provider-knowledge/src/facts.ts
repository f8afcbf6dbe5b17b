import { CORRECTIONS } from '../facts/corrections';
import type { AttributeFacts } from './attribute-facts';
import { formatsOf } from './conform/formats';
import { correctAttributes, correctList } from './correct';
import { writtenFacts, type TimeoutMinutes } from './facts-file';
import { nearestName } from './nearest-name';
import { ProviderProblem } from './problem';
import { findResourceSchema } from './schema';
import { own, wholeProvider } from './whole-provider';

export type { AttributeFacts } from './attribute-facts';
export type { TimeoutMinutes } from './facts-file';

/** What is known of one resource type of aliyun/alicloud. Lists name top-level attributes. */
export interface ResourceFacts {
  readonly type: string;
  /** Facts of an attribute or nested block by path: `cidr_block`, `frontend_node_groups.cu`. */
  attribute(path: string): AttributeFacts | undefined;
  /** Facts of every attribute and nested block by path, a block before its members. */
  attributes(): ReadonlyMap<string, AttributeFacts>;
  /** Configurable, yet creation does not send them: the first plan after it shows them again. */
  readonly createIgnores: readonly string[];
  /** Configurable, yet never set on a read: drift is invisible, an import leaves them empty. */
  readonly neverReadBack: readonly string[];
  /** Not ForceNew, yet no update looks at them: a plan promises an update that does nothing. */
  readonly updateIgnores: readonly string[];
  /** An update sends them only when something else changes too. */
  readonly updateSendsOnlyWithOthers: readonly string[];
  readonly importable: boolean;
  readonly updatable: boolean;
  /** The provider computes part of the plan in code. */
  readonly customizeDiff: boolean;
  readonly timeoutMinutes: TimeoutMinutes;
}

const known = new Map<string, ResourceFacts>();

/** Whether facts of a resource type are kept. */
export function isKnownType(type: string): boolean {
  return Object.hasOwn(writtenFacts().resources, type);
}

/** Resource types whose facts are kept, in alphabetical order. */
export function knownTypes(): string[] {
  return Object.keys(writtenFacts().resources);
}

/**
 * Facts of a resource type, corrections applied; computed on first use, then kept.
 * Throws `[provider.type.unknown]` naming the nearest known type.
 */
export function facts(type: string): ResourceFacts {
  let found = known.get(type);
  if (found === undefined) {
    found = resourceFacts(type);
    known.set(type, found);
  }
  return found;
}

/** Facts of any resource type of alicloud, also of one that is on no allow-list; undefined if the provider has none such. */
export function anyFacts(type: string): ResourceFacts | undefined {
  if (!type.startsWith('alicloud_')) return undefined;
  return isKnownType(type) || own(wholeProvider('alicloud').facts, type) !== undefined ? facts(type) : undefined;
}

function resourceFacts(type: string): ResourceFacts {
  const written = own(writtenFacts().resources, type) ?? own(wholeProvider('alicloud').facts, type);
  if (written === undefined) throw unknownType(type);
  const corrections = CORRECTIONS.filter((correction) => correction.type === type);
  const attributes = correctAttributes(written.attributes, corrections, findResourceSchema(type)?.block, formatsOf(type));
  let byPath: Map<string, AttributeFacts> | undefined;
  const all = () => (byPath ??= new Map(walk(attributes)));
  return {
    type,
    attribute: (path) => (Object.hasOwn(attributes, path) ? attributes[path] : all().get(path)),
    attributes: all,
    createIgnores: correctList([], corrections, 'createIgnores'),
    neverReadBack: correctList(written.neverReadBack, corrections, 'neverReadBack'),
    updateIgnores: correctList(written.updateIgnores, corrections, 'updateIgnores'),
    updateSendsOnlyWithOthers: correctList(written.updateSendsOnlyWithOthers, corrections, 'updateSendsOnlyWithOthers'),
    importable: written.importable,
    updatable: written.updatable,
    customizeDiff: written.customizeDiff ?? false,
    timeoutMinutes: written.timeoutMinutes ?? {},
  };
}

function* walk(attributes: Readonly<Record<string, AttributeFacts>>, prefix = ''): Generator<[string, AttributeFacts]> {
  for (const [name, attribute] of Object.entries(attributes)) {
    yield [prefix + name, attribute];
    if (attribute.block !== undefined) yield* walk(attribute.block, `${prefix}${name}.`);
  }
}

function unknownType(type: string): ProviderProblem {
  const nearest = nearestName(type, knownTypes());
  return new ProviderProblem(
    'provider.type.unknown',
    `no facts of the resource type '${type}' are kept`,
    nearest === undefined ? 'add it to resources.txt' : `did you mean '${nearest}'?`,
  );
}
