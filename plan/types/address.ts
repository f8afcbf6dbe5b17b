import type { ResourceName } from './finding';

/** The address without the key of an instance: what the description calls it. */
export const withoutIndex = (address: string): string => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');

/** How an allowance names a resource: `risk-prod/alicloud_oss_bucket.Lake_Bucket`, inside a template with `#Workspace` behind it. */
export const allowanceName = ({ stack, address, inner }: Pick<ResourceName, 'stack' | 'address' | 'inner'>): string =>
  `${stack}/${address}${inner === undefined ? '' : `#${inner}`}`;

/** How a resource is called in a sentence: its address, its place in a template, and its name in the service. */
export function called({ address, inner, name }: Pick<ResourceName, 'address' | 'inner' | 'name'>): string {
  return `${address}${inner === undefined ? '' : ` > ${inner}`}${name === '' || name === inner ? '' : ` ('${name}')`}`;
}

/** A sentence's list: `a, b and c`; long ones are counted. */
export function listed(items: readonly string[], most = 5): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
