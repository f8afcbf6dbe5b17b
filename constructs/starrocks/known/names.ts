import type { Named } from '../../../domain/model';
import { type Place, placed, unlessOnly } from '../../../domain/names/place';
import { type NameRule, NAMES, USUAL } from '../../../domain/names/rules';
import { madeName } from '../../../domain/names/made-name';
import type { MadeName, Naming } from '../../../domain/service';

/** What the service accepts as names of its things. */
export const STARROCKS_NAMES = {
  starrocksInstance: {
    what: 'a StarRocks instance name',
    scope: 'region',
    min: 1,
    max: 64,
    pattern: /^[\p{Script=Han}A-Za-z0-9_-]+$/u,
    hint: '1-64 Chinese characters, letters, digits, dashes or underscores',
    template: { kind: 'starrocks', usual: USUAL },
  },
  starrocksGroup: {
    what: 'a StarRocks compute group name',
    scope: 'parent',
    min: 1,
    max: 64,
    pattern: /^[A-Za-z][A-Za-z0-9_-]*$/,
    hint: '1-64 letters, digits, dashes or underscores, starting with a letter',
  },
} as const satisfies Record<string, NameRule>;

export const starrocksInstance = (place: Place, key: string): string => madeName(STARROCKS_NAMES.starrocksInstance, place, unlessOnly(key));
/** KMS secret with the password of an instance's user `admin`. */
export const starrocksSecret = (place: Place, key: string): string => placed(place, unlessOnly(key), 'starrocks-admin');

/** What of an instance makes names. */
export interface NamedInstance {
  readonly name?: string;
  readonly adminIn?: string;
  readonly groups: Named<unknown>;
}

export const starrocksNames = (instances: Named<NamedInstance>, { place }: Naming): MadeName[] =>
  Object.entries(instances).flatMap(([key, { groups, name, adminIn }]) => {
    const parent = name ?? starrocksInstance(place, key);
    return [
      { rule: STARROCKS_NAMES.starrocksInstance, name: parent, path: [key] },
      ...(adminIn === undefined ? [{ rule: NAMES.kmsSecret, name: starrocksSecret(place, key), path: [key] }] : []),
      ...Object.keys(groups).map((name) => ({ rule: STARROCKS_NAMES.starrocksGroup, name, path: [key, 'groups', name], parent })),
    ];
  });
