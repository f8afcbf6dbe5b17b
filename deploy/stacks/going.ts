import { type Reading, actionOf, withoutIndex } from '../../plan';
import type { Before } from '../order/steps';
import type { StackRead } from '../reading/stack-read';
import type { StackDocument } from './stack-folder';

/** What has to go before something else, across stacks. What is made anew goes in its own time: a rule judges that. */
export function beforesIn({ removals, changes }: Reading): Before[] {
  const anew = new Set(
    changes
      .filter((change) => change.inner === undefined && actionOf(change) === 'replace')
      .map(({ stack, address }) => `${stack}\n${address}`),
  );
  return removals.filter(({ first: { stack, address } }) => !anew.has(`${stack}\n${address}`));
}

/** These addresses with everything that goes and was made after one of them: Terraform would keep it, and break it. */
export function withDependents({ plan, state }: StackRead, addresses: readonly string[]): string[] {
  const leaving = new Set((plan?.changes ?? []).filter((change) => actionOf(change) === 'delete').map(({ address }) => address));
  const found = new Set(addresses);
  for (;;) {
    const bases = new Set([...found].map(withoutIndex));
    const more = (state?.resources ?? []).filter(
      ({ address, dependencies }) => leaving.has(address) && !found.has(address) && dependencies.some((one) => bases.has(one)),
    );
    if (more.length === 0) return [...found];
    for (const { address } of more) found.add(address);
  }
}

/** What a state holds and nothing describes any more: it goes, whatever else the stack is to become. */
export function undescribedIn({ state }: Pick<StackRead, 'state'>, document: StackDocument): string[] {
  const elsewhere = JSON.stringify([document.removed ?? [], document.moved ?? []]);
  return (state?.resources ?? [])
    .filter(({ address, type, name }) => !address.startsWith('module.') && document.resource?.[type]?.[name] === undefined)
    .map(({ address }) => address)
    .filter((address) => !elsewhere.includes(withoutIndex(address)));
}
