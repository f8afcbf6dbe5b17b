import { accountOf, inAccount } from '../../alicloud/account';
import type { CloudObject, JsonObject } from '../../cloud/object';
import type { Changes } from '../../cloud/store';
import type { Secret, World } from '../world';

const SECRET = 'alicloud_kms_secret';

/** The secrets of one account, which Terraform makes as well. */
export function keptSecrets(
  changes: Changes,
  { region, account }: { readonly region: string; readonly account: string },
): World['secrets'] {
  const find = (name: string): CloudObject | undefined => {
    const object = changes.get(SECRET, name);
    return object !== undefined && object.hidden?.['gone'] !== true && accountOf(object) === account ? object : undefined;
  };
  return {
    get: (name) => {
      const object = find(name);
      return object && secretOf(object);
    },
    has: (name) => find(name) !== undefined,
    set: (name, { versions, current }) => {
      const before = find(name) ?? { kind: SECRET, id: name, region, ...inAccount(account), attributes: { secret_name: name } };
      const attributes = { ...before.attributes, secret_data: versions.get(current) ?? '', version_id: current };
      changes.put({ ...before, attributes, hidden: { ...before.hidden, versions: Object.fromEntries(versions) } });
    },
  };
}

/** What Terraform made has the version that it made, and those that were added. */
function secretOf({ attributes, hidden }: CloudObject): Secret {
  const current = String(attributes['version_id']);
  const added = Object.entries((hidden?.['versions'] ?? {}) as JsonObject).map(([version, value]) => [version, String(value)] as const);
  return { versions: new Map([...added, [current, String(attributes['secret_data'])]]), current };
}
