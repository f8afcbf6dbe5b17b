import { listed } from '../../../plan';
import type { Preview } from '../../types/preview';
import type { Side } from '../../types/stack-preview';

const SHORT = 10;

/** A side as the reader looks for it: its name and commit. */
export const sideText = ({ name, commit }: Side): string =>
  commit === undefined || name === commit ? name : `${name} (${commit.slice(0, SHORT)})`;

const FROM: Readonly<Record<Preview['from'], string>> = {
  code: 'from the two descriptions; nothing was asked of the account',
  state: "from Terraform's plans",
  both: "from the two descriptions and Terraform's plans",
};

/** Where the changes are from. */
export const fromText = ({ from }: Preview): string => FROM[from];

/** What has to be known of a side before anything else is believed. */
export function sideWarnings({ base, head }: Preview): string[] {
  return [
    ...(base.state === 'absent' ? [`${base.name} has no estate: everything is new, at its full price`] : []),
    ...(base.state === 'invalid' ? [`the estate of ${base.name} is not valid: what changes cannot be told, nor what it costs`] : []),
    ...(head.state === 'invalid' ? [`the estate of ${head.name} is not valid: what it would do cannot be told`] : []),
    ...(head.state === 'absent' ? [`${head.name} has no estate: everything is left by its description`] : []),
    ...[base, head].flatMap(({ name, dirty }) => (dirty.length === 0 ? [] : [`${name} has what is not committed: ${listed(dirty)}`])),
  ];
}
