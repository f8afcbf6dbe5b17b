import { stackName } from '../../domain/names/scheme';
import { isExistingBucket } from '../../constructs/storage/known/model';
import { NAMES as FORMS } from '../../domain/names/rules';
import { liveWholes } from '../../model/live/wholes';
import { namesIn } from '../../model/names/made';
import type { Environment, Estate } from '../../model/model';
import type { TriedStack } from '../cloning/try-out';
import { HELD, KINDS } from './kinds';
import { textOf, type Thing } from './thing';

/** What of the things that were found is the estate's own. */
export interface OwnThings {
  /** By `type id`: how it has, describes or uses them, in words. */
  readonly how: ReadonlyMap<string, string>;
  /** Id of the Kafka instance that the environment shares, where it is among them. */
  readonly kafka?: string;
}

const WORKSPACE = 'ALIYUN::EMR::SparkWorkspace';
const KAFKA = 'alicloud_alikafka_instance';
const ON_KAFKA = /^alicloud_alikafka_(?:topic|consumer_group)$/;

/** Attributes with the names of things in the cloud. */
const NAMES: Readonly<Record<string, string>> = {
  ...HELD,
  ...Object.fromEntries(Object.entries(KINDS).map(([type, { name }]) => [type, name])),
  [WORKSPACE]: 'WorkspaceName',
};

/** What of these things the estate describes or uses already. `stacks` are of environments of the same account. */
export function ofTheEstate(estate: Estate, environment: Environment, stacks: readonly TriedStack[], things: readonly Thing[]): OwnThings {
  const used = usedAsItIs(environment);
  const described = describedNames(estate, environment, stacks);
  const stackOf = ({ type, id, attributes }: Thing): string | undefined =>
    described.get(`${type} ${textOf(attributes, NAMES[type] ?? '') ?? id}`);
  const kafka = kafkaOf(environment, things, stackOf);
  const how = new Map<string, string>();
  for (const thing of things) {
    const { type, id, attributes } = thing;
    const parent = textOf(attributes, 'instance_id') ?? '';
    const inside = how.get(`${KINDS[type]?.parent?.[1] ?? ''} ${parent}`);
    // Names of topics are their instance's own, and names of groups that of StarRocks.
    const stack = inside === undefined && (!ON_KAFKA.test(type) || parent === kafka) ? stackOf(thing) : undefined;
    const told =
      used.get(`${type} ${id}`) ??
      (inside && `it belongs to '${parent}': ${inside}`) ??
      (stack && KINDS[type]?.parent === undefined ? `stack '${stack}' describes one of this name` : undefined);
    if (told !== undefined) how.set(`${type} ${id}`, told);
  }
  return { how, ...(kafka !== undefined && { kafka }) };
}

/** The instance that is used as it is, or the one that is called like the environment's own. */
function kafkaOf(
  { name, shared: { kafka } }: Environment,
  things: readonly Thing[],
  stackOf: (thing: Thing) => string | undefined,
): string | undefined {
  if (kafka !== undefined && 'existing' in kafka) return kafka.existing;
  return things.find((thing) => thing.type === KAFKA && stackOf(thing) === stackName('shared', name))?.id;
}

function usedAsItIs({ name, state, shared: { metastore }, businesses }: Environment): Map<string, string> {
  const used = new Map<string, string>();
  if (state.kind === 'oss') used.set(`alicloud_oss_bucket ${state.bucket}`, `it holds the states of ${name}`);
  if (metastore !== undefined && 'existing' in metastore)
    used.set(`alicloud_emrv2_cluster ${metastore.existing}`, `${name} uses it as it is: shared.metastore`);
  for (const business of Object.values(businesses)) {
    for (const bucket of Object.values(business.buckets ?? {})) {
      if (isExistingBucket(bucket)) used.set(`alicloud_oss_bucket ${bucket.existing}`, `${business.name} uses it as it is: buckets`);
    }
  }
  return used;
}

/** `type name` to the stack that describes it. */
function describedNames(estate: Estate, environment: Environment, stacks: readonly TriedStack[]): Map<string, string> {
  const names = new Map<string, string>();
  const own = new Set(['shared', ...Object.keys(environment.businesses)].map((owner) => stackName(owner, environment.name)));
  for (const { name: stack, document } of stacks) {
    for (const [type, attribute] of Object.entries(NAMES)) {
      // Other environments have topics of the same names, on instances of their own.
      if (ON_KAFKA.test(type) && !own.has(stack)) continue;
      for (const body of Object.values(document.resource?.[type] ?? {})) {
        const name = body[attribute];
        if (typeof name === 'string' && !name.includes('${')) names.set(`${type} ${name}`, stack);
      }
    }
  }
  for (const other of Object.values(estate.environments)) {
    // No document names the bucket of a lake that ROS makes.
    for (const { rule, name, path } of namesIn(estate.name, other)) {
      const [, , section, business] = path;
      if (rule === FORMS.ossBucket && section === 'businesses' && business !== undefined)
        names.set(`alicloud_oss_bucket ${name}`, stackName(business, other.name));
    }
  }
  for (const { name, owner } of liveWholes(estate, environment)) names.set(`${WORKSPACE} ${name}`, stackName(owner, environment.name));
  return names;
}
