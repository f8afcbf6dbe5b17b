import { ServiceError } from '../../cloud/service-error';
import type { RulesTable } from './rules';

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400 };

/** The key service answers intervals in seconds, whatever it was told. */
function inSeconds(interval: string): string {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(interval) ?? [];
  return count === undefined ? interval : `${Number(count) * (SECONDS[unit ?? 's'] ?? 1)}s`;
}

export const KEY_RULES: RulesTable = {
  alicloud_kms_key: {
    view: ({ attributes }) => {
      const interval = attributes['rotation_interval'];
      return typeof interval === 'string' && interval !== '' ? { rotation_interval: inSeconds(interval) } : {};
    },
    removed: (changes, object) => {
      changes.put({
        ...object,
        attributes: { ...object.attributes, status: 'PendingDeletion', key_state: 'PendingDeletion' },
        hidden: { gone: true },
      });
      return 'kept';
    },
  },
  alicloud_kms_secret: {
    check: ({ prior, changed, wanted }) => {
      if (prior !== undefined && changed.has('secret_data') && !changed.has('version_id')) {
        throw new ServiceError(
          'Rejected.ResourceExist',
          `version '${wanted['version_id']}' of the secret exists already: new data needs a new version_id`,
          'version_id',
        );
      }
    },
    removed: (changes, object) => {
      if (object.attributes['force_delete_without_recovery'] === true) return undefined;
      changes.put({ ...object, hidden: { gone: true } });
      return 'kept';
    },
  },
};
