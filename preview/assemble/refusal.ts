import type { Finding, ResourceName } from '../../plan';
import type { RatedChange } from '../types/stack-preview';
import { VERBS } from '../types/verbs';

const keyOf = ({ stack, address, inner = '' }: ResourceName): string => `${stack} ${address} ${inner}`;

/** What deploy refuses to do, in a line that fits a heading and a commit's status; the reasons stand with the changes. */
export function refusalOf(refused: readonly Finding[], changes: readonly RatedChange[]): string {
  const [first] = refused;
  if (first === undefined) return 'deploy refuses it: an allowance is wrong';
  const change = changes.find(({ resource }) => keyOf(resource) === keyOf(first.resource));
  if (change === undefined) return `deploy refuses it: ${first.message}`;
  const { type, name, stack } = change.resource;
  const others = new Set(refused.map(({ resource }) => keyOf(resource))).size - 1;
  const rest = others === 0 ? '' : `, and ${others} other${others === 1 ? '' : 's'}`;
  return `deploy refuses to ${VERBS[change.action]} ${type}${name === '' ? '' : ` '${name}'`} of ${stack}${rest}`;
}
