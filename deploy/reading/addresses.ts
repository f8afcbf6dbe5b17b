import { readState } from '../../plan';

/** Addresses of everything that a state, as Terraform prints it, holds; none where the text is no state. */
export function addressesIn(state: string): string[] {
  const read = readState(state, '');
  return read.ok ? (read.value?.resources ?? []).map(({ address }) => address) : [];
}
