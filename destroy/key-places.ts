import type { Origins } from '../model';
import type { Environment } from '../model/model';
import { ONLY } from '../domain/names/scheme';
import type { StackRef } from '../stacks/stack-list';

/** Where a key to destroying is written, or would be. */
export interface KeyPlace {
  /** `estate/businesses/risk.yaml:9:1`. */
  readonly place: string;
  /** For example `onRemoval: destroy under spark`. */
  readonly words: string;
}

/** A part of the model that has an `onRemoval`, and how the addresses of its resources begin. */
interface Part {
  readonly begins: string;
  readonly path: readonly string[];
}

function partsOf(stack: StackRef, environment: Environment): Part[] {
  const business = environment.businesses[stack.business ?? ''];
  const named = (begins: string, group: string, things: object): Part[] =>
    Object.keys(things).map((key) => ({ begins: `${begins}_${key}_`, path: [group, key] }));
  if (business) {
    return [
      { begins: 'Lake_', path: ['lake'] },
      ...named('Buckets', 'buckets', business.buckets),
      ...named('Spark', 'spark', business.spark),
      ...named('StarRocks', 'starrocks', business.starrocks),
      { begins: 'Kafka_Instance', path: ['kafka', 'instance'] },
      { begins: 'Kafka_', path: ['kafka'] },
    ];
  }
  return stack.kind === 'shared'
    ? [
        { begins: 'Kafka_', path: ['shared', 'kafka'] },
        { begins: 'Metastore_', path: ['shared', 'metastore'] },
      ]
    : [];
}

/** The first key of the resource named `name` in `stack`: its thing's own, or the environment's for what is the environment's. */
export function firstKey(stack: StackRef, environment: Environment, name: string, origins: Origins): KeyPlace | undefined {
  const part = partsOf(stack, environment).find(({ begins }) => name.startsWith(begins));
  if (!part) return keyPlace(origins, ['environments', stack.environment, 'onRemoval'], 'onRemoval: destroy');
  const root = ['environments', stack.environment, ...(stack.business === undefined ? [] : ['businesses', stack.business])];
  const value = stack.business === undefined ? 'destroy' : `{ default: retain, ${stack.environment}: destroy }`;
  return keyPlace(
    origins,
    [...root, ...part.path, 'onRemoval'],
    `onRemoval: ${value} under ${part.path.filter((key) => key !== ONLY).join('.')}`,
  );
}

/** The second key: the environment's. */
export const secondKey = (stack: StackRef, origins: Origins): KeyPlace | undefined =>
  keyPlace(origins, ['environments', stack.environment, 'allowDataLoss'], 'allowDataLoss: true');

function keyPlace(origins: Origins, path: readonly string[], words: string): KeyPlace | undefined {
  const origin = origins.origin(path);
  return origin && { place: `${origin.file}:${origin.line}:${origin.column}`, words: `${words} (${origin.file}:${origin.line})` };
}
