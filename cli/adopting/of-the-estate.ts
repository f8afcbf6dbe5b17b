import { liveWholes } from '../../model/live/wholes';
import type { Environment, Estate } from '../../model/model';
import { isExistingBucket } from '../../constructs/storage/known/model';
import type { TriedStack } from '../cloning/try-out';
import { HELD, KINDS } from './kinds';
import { textOf, type Thing } from './thing';

/** Types whose name tells one thing from all others of the account. */
const NAMED = Object.entries({ ...HELD, ...Object.fromEntries(Object.entries(KINDS).map(([type, { name }]) => [type, name])) }).filter(
  ([type]) => !/_(?:topic|consumer_group|node_group)$/.test(type),
);

/** What of these things the estate describes or uses already, by `type id`, in words. `stacks` are of environments of the same account. */
export function ofTheEstate(
  estate: Estate,
  environment: Environment,
  stacks: readonly TriedStack[],
  things: readonly Thing[],
): ReadonlyMap<string, string> {
  const used = usedAsItIs(environment);
  const described = describedNames(estate, environment, stacks);
  return new Map(
    things.flatMap(({ type, id, attributes }): [string, string][] => {
      const name = textOf(attributes, nameOf(type)) ?? id;
      const how = used.get(`${type} ${id}`) ?? described.get(`${type} ${name}`);
      return how === undefined ? [] : [[`${type} ${id}`, how]];
    }),
  );
}

const WORKSPACE = 'ALIYUN::EMR::SparkWorkspace';
const nameOf = (type: string): string => (type === WORKSPACE ? 'WorkspaceName' : (NAMED.find(([one]) => one === type)?.[1] ?? ''));

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

function describedNames(estate: Estate, environment: Environment, stacks: readonly TriedStack[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name: stack, document } of stacks) {
    for (const [type, attribute] of NAMED) {
      for (const body of Object.values(document.resource?.[type] ?? {})) {
        const name = body[attribute];
        if (typeof name === 'string' && !name.includes('${')) names.set(`${type} ${name}`, `stack '${stack}' describes one of this name`);
      }
    }
  }
  for (const { name, owner } of liveWholes(estate, environment)) {
    names.set(`${WORKSPACE} ${name}`, `stack '${owner}-${environment.name}' describes one of this name`);
  }
  return names;
}
