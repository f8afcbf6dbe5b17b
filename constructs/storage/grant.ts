import type { IGrantable } from '../core/grantable';
import { ramPrincipal, type Statement } from '../core/ram-grants';
import { keyStatement } from '../keys/actions';
import type { IEncryptionKey } from '../keys/contract';
import type { Access } from './actions';

/** Grants what `statements` say of a bucket, and the use of the key that it is encrypted with. */
export function grantWithKey(to: IGrantable, access: Access, statements: readonly Statement[], key: IEncryptionKey | undefined): void {
  ramPrincipal(to).grant(...statements);
  if (key) ramPrincipal(to).grant(keyStatement(key, access));
}
