import { physicalName } from '../mask/physical-name';
import type { ResourceName } from '../types/finding';
import type { HeldResource, StackState } from '../types/state';
import { type Host, hostIds, hostOf, livesSomewhere } from './hosts';
import { mentionsIn } from './mentions';

/** Somebody who stays, and what goes from under him. */
export interface Living {
  readonly host: Host;
  readonly on: ResourceName;
  readonly resident: ResourceName;
}

/** Who names what these states hold, in states that stay. */
export function residentsOf(leaving: readonly StackState[], staying: readonly StackState[]): Living[] {
  const hosts = new Map<string, { readonly host: Host; readonly on: ResourceName }>();
  for (const { stack, resources } of leaving) {
    for (const held of resources) {
      const host = hostOf(held.type);
      if (host !== undefined) for (const id of hostIds(held.type, held.attributes)) hosts.set(id, { host, on: nameOf(stack, held) });
    }
  }
  const wanted = new Set(hosts.keys());
  return staying.flatMap(({ stack, resources }) =>
    resources
      .filter(({ type }) => wanted.size > 0 && livesSomewhere(type))
      .flatMap((held) =>
        [...mentionsIn(held.type, held.attributes, wanted)].flatMap((id): Living[] => {
          const found = hosts.get(id);
          return found === undefined ? [] : [{ ...found, resident: nameOf(stack, held) }];
        }),
      ),
  );
}

const nameOf = (stack: string, { address, type, attributes, sensitive }: HeldResource): ResourceName => ({
  stack,
  address,
  type,
  name: physicalName(type, attributes, sensitive),
});
