import type { Target } from '../../../simulator/alicloud/reference-table';

/** Which of an attribute's possible values: the first one, or another. */
export type Turn = 0 | 1;

/** What is written where something is referred to; every variant and turn has an object of its own, so that nothing collides. */
export function seedOf({ kinds: [kind = ''] }: Target, variant: string, turn: Turn): string {
  const own = FORMS[kind];
  if (own !== undefined) return own(variant, turn);
  return `seed-${kind.replace('alicloud_', '').replaceAll('_', '-')}-${variant}-${turn}`;
}

/** Ids and names whose form is checked where they are referred to. */
const FORMS: Readonly<Record<string, (variant: string, turn: Turn) => string>> = {
  alicloud_vswitch: (variant, turn) => `vsw-${variant}${turn}`,
  alicloud_ots_instance: (variant, turn) => `ots-${variant}-${turn}`,
};
