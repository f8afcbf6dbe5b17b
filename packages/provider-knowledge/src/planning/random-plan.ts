import { same } from './equal';
import type { TypeModel } from './model';
import type { Plan } from './resource';
import { type ObjectValue, UNKNOWN, type Value } from './value';

/** Plans a resource of hashicorp/random: it has no update, so every difference makes it anew. */
export function planRandom(model: TypeModel, prior: ObjectValue | undefined, config: ObjectValue): Plan {
  const planned: Record<string, Value> = {};
  for (const { name, computed, default: fallback } of model.block.attributes) {
    const configured = config[name] ?? twin(config, name);
    planned[name] = configured ?? fallback ?? (computed ? (prior?.[name] ?? UNKNOWN) : null);
  }
  const replace =
    prior === undefined
      ? []
      : model.block.attributes.filter(({ name }) => !same(planned[name] ?? null, prior[name] ?? null)).map(({ name }) => [name]);
  return { planned, replace };
}

/** `number` is the old name of `numeric`. */
function twin(config: ObjectValue, name: string): Value {
  if (name === 'number') return config['numeric'] ?? null;
  return name === 'numeric' ? (config['number'] ?? null) : null;
}
