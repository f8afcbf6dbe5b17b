import { DataAlicloudKmsKeys } from '@cdktf/provider-alicloud/lib/data-alicloud-kms-keys';
import { Construct } from 'constructs';
import { foundAs } from '../core/found';
import { surroundingsOf } from '../core/surroundings';
import type { IEncryptionKey } from './contract';
import { KEY_FOUND } from './known/found-rules';

/** Options of {@link ExistingKey}. */
export interface ExistingKeyProps {
  /** `key-...`, of the stack's region. */
  readonly keyId: string;
}

/** A key that somebody else made: looked for when a plan is made, never changed. */
export class ExistingKey extends Construct implements IEncryptionKey {
  readonly keyId: string;

  constructor(scope: Construct, id: string, { keyId }: ExistingKeyProps) {
    super(scope, id);
    const { region } = surroundingsOf(this);
    new DataAlicloudKmsKeys(this, 'Found', { ids: [keyId], enableDetails: true, lifecycle: foundAs(KEY_FOUND, { region, key: keyId }) });
    this.keyId = keyId;
  }
}
