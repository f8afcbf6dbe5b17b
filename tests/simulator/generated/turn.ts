import type { Target } from '../../../simulator/alicloud/reference-table';

/** Which of an attribute's possible values: the first one, or another. */
export type Turn = 0 | 1;

/** What is written where something is referred to; every variant and turn has an object of its own, so that nothing collides. */
export function seedOf({ kinds: [kind = ''] }: Target, variant: string, turn: Turn): string {
  return `seed-${kind.replace('alicloud_', '').replaceAll('_', '-')}-${variant}-${turn}`;
}
