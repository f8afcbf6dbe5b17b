import { KmsSecret } from '@cdktf/provider-alicloud/lib/kms-secret';
import { Password } from '@cdktf/provider-random/lib/password';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import { badName, check } from './check';
import type { IGrantable } from './grantable';
import { lifecycleOf, unpairedDestroy } from './protection';
import { ensureRandomProvider } from './providers';
import { ramPrincipal } from './ram-grants';
import { ref } from './reference';
import { secretStatements } from './secret-actions';
import { surroundingsOf } from './surroundings';

/** Options of {@link GeneratedSecret}. */
export interface GeneratedSecretProps {
  /** Name of the KMS secret, unique in the account's region. */
  readonly name: string;
  readonly description: string;
  /** Counter; raising it makes a new password under a new version. @default 1 */
  readonly generation?: number;
  /** Special characters that the service takes. @default '_-+*^@' */
  readonly special?: string;
  /** What happens to it with its construct: as with the thing it opens. @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { generation: 1, onRemoval: 'retain', special: '_-+*^@' } as const;
/** Accepted by every service that takes one here: StarRocks and RDS allow 8-30 and 8-32 characters, Kafka 1-64. */
const LENGTH = 24;

/**
 * A generated password, kept in a KMS secret of the environment. It is in the Terraform state (the provider knows no write-only
 * values) but never an option, an output or part of a preview.
 */
export class GeneratedSecret extends Construct {
  readonly resources: { readonly password: Password; readonly secret: KmsSecret };
  /** Name of the KMS secret, safe to hand around. */
  readonly secretName: string;
  /** Reference to the password itself, for the one attribute that has to have it. */
  readonly value: string;

  constructor(scope: Construct, id: string, props: GeneratedSecretProps) {
    super(scope, id);
    const generation = props.generation ?? DEFAULTS.generation;
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    check(this, badName(NAMES.kmsSecret, props.name), unpairedDestroy(this, onRemoval));
    ensureRandomProvider(this);
    const password = new Password(this, 'Password', {
      length: LENGTH,
      minLower: 2,
      minUpper: 2,
      minNumeric: 2,
      minSpecial: 2,
      overrideSpecial: props.special ?? DEFAULTS.special,
      keepers: { generation: String(generation) },
    });
    this.value = ref(password, 'result');
    const { production, kms } = surroundingsOf(this);
    const secret = new KmsSecret(this, 'Secret', {
      secretName: props.name,
      description: props.description,
      secretData: this.value,
      versionId: `v${generation}`,
      // A name in its recovery window cannot be used again: environments that come and go must not wait for it.
      forceDeleteWithoutRecovery: !production,
      ...(kms ? { dkmsInstanceId: kms.instanceId, encryptionKeyId: kms.secretKeyId } : {}),
      lifecycle: lifecycleOf(onRemoval),
    });
    this.secretName = props.name;
    this.resources = { password, secret };
  }
  /** Reading the password at run time, by the secret's name. */
  grantRead(to: IGrantable): void {
    ramPrincipal(to).grant(...secretStatements(this.secretName, surroundingsOf(this).kms?.secretKeyId));
  }
}
