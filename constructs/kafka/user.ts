import { AlikafkaSaslUser } from '@cdktf/provider-alicloud/lib/alikafka-sasl-user';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { badName, check } from '../core/check';
import { GeneratedSecret } from '../core/generated-secret';
import type { IGrantable } from '../core/grantable';
import { ref } from '../core/reference';
import type { IKafkaUser } from './contract';
import { KAFKA_NAMES } from './known/names';

/** Options of {@link KafkaUser}. */
export interface KafkaUserProps {
  readonly instanceId: string;
  /** User name, unique in the instance. */
  readonly name: string;
  /** Name of the KMS secret with the password. */
  readonly secretName: string;
  /** @default 'SCRAM-SHA-512' */
  readonly mechanism?: 'SCRAM-SHA-512' | 'SCRAM-SHA-256';
  /** What happens to the secret with the user. @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

/** The service's own default for serverless instances. */
const DEFAULTS = { mechanism: 'SCRAM-SHA-512', onRemoval: 'retain' } as const;

/** A user with a generated password, who may do nothing until granted. */
export class KafkaUser extends Construct implements IKafkaUser {
  readonly resources: { readonly user: AlikafkaSaslUser; readonly secret: GeneratedSecret };
  readonly name: string;
  readonly reference: string;
  readonly secretName: string;

  constructor(scope: Construct, id: string, props: KafkaUserProps) {
    super(scope, id);
    check(this, badName(KAFKA_NAMES.kafkaUser, props.name));
    const secret = new GeneratedSecret(this, 'Secret', {
      name: props.secretName,
      description: `Kafka user ${props.name}`,
      onRemoval: props.onRemoval ?? DEFAULTS.onRemoval,
      // Letters, digits and underscores are all that the service takes.
      special: '_',
    });
    const user = new AlikafkaSaslUser(this, 'User', {
      instanceId: props.instanceId,
      username: props.name,
      password: secret.value,
      type: 'scram',
      mechanism: props.mechanism ?? DEFAULTS.mechanism,
    });
    this.resources = { user, secret };
    this.name = props.name;
    this.reference = ref(user, 'username');
    this.secretName = secret.secretName;
  }

  /** Reading the password at run time. */
  grantReadPassword(to: IGrantable): void {
    this.resources.secret.grantRead(to);
  }
}
