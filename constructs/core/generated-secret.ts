import { KmsSecret } from '@cdktf/provider-alicloud/lib/kms-secret';
import { Password } from '@cdktf/provider-random/lib/password';
import { Construct } from 'constructs';
import { badName, check } from './check';
import { ref } from './reference';
import { surroundingsOf } from './surroundings';

/** A password that nobody chooses. */
export interface GeneratedSecretProps {
  /** Name of the KMS secret, unique in the account's region. */
  readonly name: string;
  readonly description: string;
  /** Counter; raising it makes a new password under a new version. @default 1 */
  readonly generation?: number;
}

const DEFAULTS = { generation: 1 } as const;
/** Accepted by every service that takes one here: StarRocks, RDS and Kafka allow 8-30 characters of these. */
const LENGTH = 24;
const SPECIAL = '_-+*^@';

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
    check(this, badName('kmsSecret', props.name));
    const generation = props.generation ?? DEFAULTS.generation;
    const password = new Password(this, 'Password', {
      length: LENGTH,
      minLower: 2,
      minUpper: 2,
      minNumeric: 2,
      minSpecial: 2,
      overrideSpecial: SPECIAL,
      keepers: { generation: String(generation) },
    });
    this.value = ref(password, 'result');
    const secret = new KmsSecret(this, 'Secret', {
      secretName: props.name,
      description: props.description,
      secretData: this.value,
      versionId: `v${generation}`,
      // A name in its recovery window cannot be used again: environments that come and go must not wait for it.
      forceDeleteWithoutRecovery: !surroundingsOf(this).production,
    });
    this.secretName = props.name;
    this.resources = { password, secret };
  }
}
