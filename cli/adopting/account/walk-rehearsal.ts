import type { SchemaBlock } from '@lakewright/provider-knowledge/schema-block';
import { findResourceSchema } from '@lakewright/provider-knowledge/schema';
import type { CloudObject } from '../../../deploy/simulated-cloud';
import type { Environment } from '../../../model/model';
import type { Attributes, Thing } from '../thing';
import type { KindWord } from './kind-words';
import { WALKS } from './walks';

/** The same of what a simulated cloud holds, of the environment's account: all of it is told. */
export function walkRehearsal(
  kinds: readonly KindWord[],
  { region, account }: Pick<Environment, 'region' | 'account'>,
  objects: readonly CloudObject[],
): Thing[] {
  return kinds.flatMap((kind) => {
    const types: readonly string[] = WALKS[kind].types;
    return types.flatMap((type) =>
      objects
        .filter((object) => object.kind === type && object.account === account?.id)
        .map(({ id, region: own, attributes }) => ({
          type,
          id,
          ...(own && { region: own }),
          attributes: whole(findResourceSchema(type)?.block, attributes),
          place: `${own || region} ${type}`,
        })),
    );
  });
}

/** What somebody could have set: what of it is not said is told to be nothing. */
function whole(block: SchemaBlock | undefined, attributes: Attributes): Attributes {
  if (!block) return attributes;
  const settable = Object.entries(block.attributes ?? {}).filter(
    ([name, { optional, required }]) => name !== 'id' && (optional || required),
  );
  const told = [
    ...settable.filter(([name, { computed }]) => computed !== true || attributes[name] != null).map(([name]) => name),
    ...Object.keys(block.block_types ?? {}).filter((name) => name !== 'timeouts'),
  ];
  return Object.fromEntries(told.map((name) => [name, attributes[name] ?? null]));
}
