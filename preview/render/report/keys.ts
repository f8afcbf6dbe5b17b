import type { ResourceName } from '../../../plan';

/** One text per resource, for maps. */
export const keyOf = ({ stack, address, inner = '' }: ResourceName): string => [stack, address, inner].join('\n');
