import { eachByEnvironment, type Plain } from '../../domain/schema/walk';
import { businessFile } from '../../model/files/business';
import { modelPath } from '../decide/written-at';

/** Says for which of the environments a value of a business's model, or a part of it, is written by name; undefined for none. */
export function nameIsWritten(data: Plain, path: readonly string[], environments: readonly string[]): string | undefined {
  const names = new Set<string>();
  eachByEnvironment(businessFile, data, (at, value) => {
    const here = modelPath(at);
    // `enabled` says whether the whole thing is there, so it is about everything in that thing.
    const about = here.at(-1) === 'enabled' ? here.slice(0, -1) : here;
    if (!about.every((step, index) => path[index] === step)) return;
    for (const name of environments) if (Object.hasOwn(value, name)) names.add(name);
  });
  return names.size === 0 ? undefined : `written for ${[...names].join(' and ')}`;
}
