import { type Credentials, credentialsOf } from '../../functions/spark-admin/context';
import type { HiddenTexts } from '../../functions/spark-admin/secret';
import type { AccessKeys } from '../engine/access-keys';

/** Access keys as the code of the admin function has them. */
export function credentialsFrom({ id, secret, token }: AccessKeys, hidden: HiddenTexts): Credentials {
  const keys = { accessKeyId: id, accessKeySecret: secret, ...(token === undefined ? {} : { securityToken: token }) };
  const credentials = credentialsOf({ credentials: keys }, hidden);
  if (credentials === undefined) throw new TypeError('an access key has an id and a secret');
  return credentials;
}
