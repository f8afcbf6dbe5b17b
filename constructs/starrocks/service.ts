import { below } from '../../domain/fixed';
import type { Named } from '../../domain/model';
import { removedAs } from '../../domain/removal';
import { about } from '../../domain/rule';
import { cu } from '../../domain/schema/quantities';
import type { Service, Side } from '../../domain/service';
import { STARROCKS_PARITY } from './known/parity';
import { STARROCKS_CLONED, STARROCKS_SCALING } from './known/cloned';
import { named, several } from '../../domain/several';
import type { Cu } from '../../domain/units/quantity';
import { EDITION_RULES, GROUPS_RULES } from './known/instance-rules';
import type { StarRocksInstanceModel } from './known/model';
import { STARROCKS_NAMES, starrocksNames } from './known/names';
import { NODES_RULES } from './known/nodes-rules';
import { editionsOf, groupsOf, nodesIn, nodesOf } from './known/subjects';
import { STARROCKS_OPENINGS, STARROCKS_PRICES, STARROCKS_TYPES } from './known/types';
import { scaleStarRocks } from './yaml/scale';
import { starrocks as section } from './yaml/schema';

const schema = section.exactOptional();

export const starrocks = {
  key: 'starrocks',
  title: 'StarRocks',
  regions: 'unlisted',
  names: STARROCKS_NAMES,
  parity: STARROCKS_PARITY,
  local: () => require('./stack/local') as typeof import('./stack/local'),
  types: STARROCKS_TYPES,
  prices: STARROCKS_PRICES,
  openings: STARROCKS_OPENINGS,
  limit: { unit: 'CU', schema: cu, amount: (value: Cu) => value },
  business: {
    schema,
    resolve: (written, { scale, onRemoval, fixed }): Named<StarRocksInstanceModel> =>
      several(written, 'instances', (one, path) => scaleStarRocks(removedAs(onRemoval)(one), scale, below(fixed, ...path))),
    rules: [...about(nodesOf, NODES_RULES), ...about(groupsOf, GROUPS_RULES), ...about(editionsOf, EDITION_RULES)],
    names: starrocksNames,
    sizes: (instances) =>
      Object.entries(instances).flatMap(([key, instance]) =>
        nodesIn(instance).map(
          ([
            at,
            {
              role,
              name,
              nodes: { nodes, size },
            },
          ]) => ({
            at: [key, ...at, 'size'],
            name: named(key, name === undefined ? role : `${role} ${name}`),
            max: nodes * size,
          }),
        ),
      ),
    cloned: STARROCKS_CLONED,
    scaling: STARROCKS_SCALING,
    removal: (instances) =>
      Object.entries(instances).map(([key, { onRemoval }]) => ({ path: [key], begins: `StarRocks_${key}_`, onRemoval })),
    stack: () => require('./stack/business') as typeof import('./stack/business'),
  } satisfies Side<typeof schema, Named<StarRocksInstanceModel>, unknown>,
} as const satisfies Service<'starrocks'>;
