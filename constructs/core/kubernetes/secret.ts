import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { Password } from '@cdktf/provider-random/lib/password';
import { Construct } from 'constructs';
import { ensureRandomProvider } from '../providers';
import { ref } from '../reference';
import { MANAGED } from './labels';

/** Options of {@link LocalSecret}. */
export interface LocalSecretProps {
  readonly name: string;
  /** Namespaces that it lies in: pods read secrets of their own only. */
  readonly namespaces: readonly string[];
  /** What stands beside the password: names, never secrets. @default - nothing */
  readonly data?: Readonly<Record<string, string>>;
}

const LENGTH = 24;

/** A password that nobody chooses, in a secret per namespace: made once per cluster, told by name only. */
export class LocalSecret extends Construct {
  readonly name: string;
  /** Reference to the password. */
  readonly value: string;

  constructor(scope: Construct, id: string, { name, namespaces, data = {} }: LocalSecretProps) {
    super(scope, id);
    this.name = name;
    ensureRandomProvider(this);
    // Letters and digits: it stands in SQL, in JAAS lines and in shell words.
    const password = new Password(this, 'Password', { length: LENGTH, special: false });
    this.value = ref(password, 'result');
    namespaces.forEach((namespace, index) => {
      new SecretV1(this, index === 0 ? 'Secret' : `Secret${index + 1}`, {
        metadata: { name, namespace, labels: MANAGED },
        data: { ...data, password: this.value },
      });
    });
  }
}
