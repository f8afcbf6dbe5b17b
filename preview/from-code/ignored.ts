import { isList, isObject, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import type { Lifecycle } from '../../plan';

/** What is written, with what is held where changes of it are ignored. */
export function withIgnored(lifecycle: Lifecycle | undefined, prior: ObjectValue, written: ObjectValue): ObjectValue {
  const ignored = lifecycle?.ignore_changes ?? [];
  if (ignored === 'all') return prior;
  return ignored.reduce<Value>((config, path) => kept(config, prior, stepsOf(path)), written) as ObjectValue;
}

const stepsOf = (path: string): string[] => [...path.matchAll(/[\w-]+/g)].map(([step]) => step);

function kept(config: Value | undefined, prior: Value | undefined, [step, ...rest]: readonly string[]): Value {
  if (step === undefined) return prior ?? null;
  if (isList(config)) return config.map((item, index) => (String(index) === step && isList(prior) ? kept(item, prior[index], rest) : item));
  if (!isObject(config)) return config ?? null;
  return { ...config, [step]: kept(config[step], isObject(prior) ? prior[step] : undefined, rest) };
}
