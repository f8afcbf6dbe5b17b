import { KmsAlias } from '@cdktf/provider-alicloud/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-alicloud/lib/kms-key';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import { type DurationLike, inDays, inSeconds } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import type { IGrantable } from '../core/grantable';
import { lifecycleOf, serviceGuard, unpairedDestroy } from '../core/protection';
import { ramPrincipal } from '../core/ram-grants';
import { ref } from '../core/reference';
import { surroundingsOf } from '../core/surroundings';
import { keyStatement } from './actions';
import type { IEncryptionKey } from './contract';
import { KEY_RULES } from './known/key-rules';

/** Options of {@link EncryptionKey}. */
export interface EncryptionKeyProps {
  /** Readable name, unique in the account's region: `alias/acme-prod`. */
  readonly alias: string;
  readonly description: string;
  /** How often KMS makes a new version; old ones still decrypt. 7-365 days. @default '365 days' */
  readonly rotation?: DurationLike;
  /** How long a deleted key can be called back. 7-366 days. @default '30 days' */
  readonly pendingWindow?: DurationLike;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { rotation: '365 days', pendingWindow: '30 days', onRemoval: 'retain' } as const;

/**
 * A key for data at rest, with an alias. Deleting it makes everything encrypted with it unreadable, so that takes both keys to
 * destroying, and even then KMS only schedules it.
 */
export class EncryptionKey extends Construct implements IEncryptionKey {
  readonly resources: { readonly key: KmsKey; readonly alias: KmsAlias };
  readonly keyId: string;

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    const rotation = inSeconds(props.rotation ?? DEFAULTS.rotation);
    const pendingWindow = inSeconds(props.pendingWindow ?? DEFAULTS.pendingWindow);
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    check(
      this,
      badName(NAMES.kmsAlias, props.alias, 'alias'),
      unpairedDestroy(this, onRemoval),
      ...errorsIn(KEY_RULES, { rotation, pendingWindow }),
    );

    const { kms } = surroundingsOf(this);
    const key = new KmsKey(this, 'Key', {
      description: props.description,
      keySpec: 'Aliyun_AES_256',
      keyUsage: 'ENCRYPT/DECRYPT',
      automaticRotation: 'Enabled',
      // In seconds, as KMS answers it: days would differ in every plan.
      rotationInterval: `${rotation}s`,
      pendingWindowInDays: inDays(pendingWindow),
      ...(kms ? { dkmsInstanceId: kms.instanceId } : {}),
      deletionProtection: serviceGuard<string>('alicloud_kms_key', 'deletion_protection', onRemoval),
      lifecycle: lifecycleOf(onRemoval),
    });
    this.keyId = ref(key);
    const alias = new KmsAlias(this, 'Alias', { aliasName: props.alias, keyId: this.keyId });
    this.resources = { key, alias };
  }

  /** Reading what is encrypted with the key. */
  grantDecrypt(to: IGrantable): void {
    ramPrincipal(to).grant(keyStatement(this, 'read'));
  }

  /** Reading and writing what is encrypted with the key. */
  grantEncryptDecrypt(to: IGrantable): void {
    ramPrincipal(to).grant(keyStatement(this, 'readWrite'));
  }
}
