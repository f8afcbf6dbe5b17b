import type { Difference } from '../../clone/diff/difference';
import { differences } from '../../clone/diff/differences';
import { type Told, diffText } from '../../clone/diff/report';
import { readSource } from '../../clone/source';
import { isMap } from '../../domain/schema/walk';
import type { Origins } from '../../model/places/origins';
import { requireEstate } from '../../model/require-estate';
import { requireEnvironments } from '../../stacks/select-stacks';
import { print, printJson } from '../../terminal/print';

interface Options {
  readonly estate: string;
  readonly json?: true;
}

/** `lakewright diff ENV ENV`: what differs by design, what was written for one of them, and what drifted. */
export function diff(first: string, second: string, { estate: dir, json }: Options): void {
  const { estate, origins, root } = requireEstate(dir);
  requireEnvironments(estate, [first, second]);
  const told = differences(readSource(root, estate), first, second).map((one) => inWords(one, origins, [first, second]));
  if (json) printJson({ ok: true, first, second, differences: told });
  else print(diffText(first, second, told));
}

function inWords({ first, second, ...rest }: Difference, origins: Origins, [one, other]: readonly [string, string]): Told {
  const text = (value: unknown, environment: string): string => {
    if (value === undefined) return '-';
    if (Array.isArray(value)) return value.join(', ');
    if (isMap(value)) return 'is there';
    return rest.path.length === 0 ? String(value) : origins.textOf(['environments', environment, ...rest.path], value);
  };
  return { ...rest, first: text(first, one), second: text(second, other) };
}
