import { below } from '../../domain/fixed';
import type { Named } from '../../domain/model';
import { removedAs } from '../../domain/removal';
import { cu } from '../../domain/schema/quantities';
import type { Service, Side } from '../../domain/service';
import { named, several } from '../../domain/several';
import type { Cu } from '../../domain/units/quantity';
import type { StarRocksInstanceModel, StarRocksNodes } from './known/model';
import { STARROCKS_NAMES, starrocksNames } from './known/names';
import { STARROCKS_OPENINGS, STARROCKS_PRICES, STARROCKS_TYPES } from './known/types';
import { scaleStarRocks } from './yaml/scale';
import { starrocks as section } from './yaml/schema';

const schema = section.exactOptional();

/** All groups of nodes, each with what it is called. */
const nodesOf = ({ frontend, backend, groups }: StarRocksInstanceModel): [string, StarRocksNodes][] => [
  ['frontend', frontend],
  ['backend', backend],
  ...Object.entries(groups).map(([name, group]): [string, StarRocksNodes] => [`group ${name}`, group]),
];

export const starrocks = {
  key: 'starrocks',
  title: 'StarRocks',
  names: STARROCKS_NAMES,
  types: STARROCKS_TYPES,
  prices: STARROCKS_PRICES,
  openings: STARROCKS_OPENINGS,
  limit: { unit: 'CU', schema: cu, amount: (value: Cu) => value },
  business: {
    schema,
    resolve: (written, { scale, onRemoval, fixed }): Named<StarRocksInstanceModel> =>
      several(written, 'instances', (one, path) => scaleStarRocks(removedAs(onRemoval)(one), scale, below(fixed, ...path))),
    rules: [],
    names: starrocksNames,
    sizes: (instances) =>
      Object.entries(instances).flatMap(([key, instance]) =>
        nodesOf(instance).map(([name, { nodes, size }]) => ({ name: named(key, name), max: nodes * size })),
      ),
    removal: (instances) =>
      Object.entries(instances).map(([key, { onRemoval }]) => ({ path: [key], begins: `StarRocks_${key}_`, onRemoval })),
    stack: () => require('./stack/business') as typeof import('./stack/business'),
  } satisfies Side<typeof schema, Named<StarRocksInstanceModel>, unknown>,
} as const satisfies Service<'starrocks'>;
