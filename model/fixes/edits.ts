import type { Change, Value } from '../../domain/fix';
import type { Edit } from '../../domain/problem';
import type { Path } from '../../domain/path';
import { valueByEnvironment } from '../../domain/schema/by-environment';
import { bare, dataAt, isMap, schemaAt } from '../../domain/schema/walk';
import { SCHEMAS } from '../files/schemas';
import { fileOf, type Located, type Origins } from '../places/origins';
import { type Wish, writesFor } from './by-environment';

/** A change that one environment asks for, and the option of a file that it is about. */
interface Asked {
  readonly change: Change;
  readonly option: Located;
}

const edit = (what: Edit['do'], file: string, path: Path, value?: Value): Edit => ({
  do: what,
  file,
  path,
  ...(value !== undefined && { value }),
});

/** Changes by path in the model, of all environments that ask for them, as changes of files. */
export function editsFor(changes: readonly Change[], origins: Origins): readonly Edit[] {
  const asked = new Map<string, Asked[]>();
  for (const change of changes) {
    const option = origins.option(change.at);
    if (!option) continue;
    const key = JSON.stringify([change.do, fileOf(option), option.at]);
    asked.set(key, [...(asked.get(key) ?? []), { change, option }]);
  }
  const edits = [...asked.values()].flatMap((all) => together(all, origins));
  return [...new Map(edits.map((one) => [JSON.stringify(one), one])).values()];
}

function together(all: readonly Asked[], origins: Origins): readonly Edit[] {
  const [first] = all;
  if (!first) return [];
  const { change, option } = first;
  const depth = change.do === 'rename' ? undefined : depthOfChoice(option);
  if (depth === undefined) return [edit(change.do, fileOf(option), option.at, change.value)];
  const at = option.at.slice(0, depth);
  const written = dataAt(option.file.data, at);
  const users = origins.environmentsOf(option.business ?? '');
  const below = option.at.slice(depth);
  const entry = below.length > 0 && !isMap(written) && all.length >= users.length;
  if (entry) return [edit(change.do, fileOf(option), option.at, change.value)];
  const wishes = all.map(({ change: one, option: { environment = '' } }): Wish => {
    const value = below.length === 0 ? one.value : withEntry(valueFor(written, environment), below[0] ?? '', one);
    return { environment, value, scaled: origins.origin(one.at)?.how === 'scaled' };
  });
  return writesFor(written, wishes, users).map(({ below: more, value }) =>
    edit(value === undefined ? 'remove' : 'set', fileOf(option), [...at, ...more], value),
  );
}

/** Length of the path to the value that may be written by environment, where there is one. */
function depthOfChoice({ kind, file, at }: Located): number | undefined {
  const lengths = at.map((_, index) => index + 1);
  return lengths.find((length) => {
    const schema = schemaAt(SCHEMAS[kind], file.data, at.slice(0, length));
    return schema !== undefined && valueByEnvironment(bare(schema)) !== undefined;
  });
}

const valueFor = (written: unknown, environment: string): readonly Value[] => {
  const value = isMap(written) ? (written[environment] ?? written['default']) : written;
  return Array.isArray(value) ? (value as readonly Value[]) : [];
};

function withEntry(list: readonly Value[], step: string, { do: what, value = '' }: Change): readonly Value[] {
  if (step === '-') return [...list, value];
  if (what === 'remove') return list.filter((_, index) => index !== Number(step));
  return list.map((one, index) => (index === Number(step) ? value : one));
}
