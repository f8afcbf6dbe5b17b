import type { Named } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import { inDays } from '../../domain/units/quantity';
import { badName } from '../core/check';
import { badKey } from '../core/key';
import type { Problem } from '../core/problem';
import type { Surroundings } from '../core/surroundings';
import type { SparkKyuubiToken, SparkToken } from './known/model';
import { sparkTokenSecret } from './known/names';
import { memberId, tokenId } from './known/template-names';
import { taking } from './take-over';
import type { WorkspaceTemplate } from './workspace-template';

const MINUTES = 15;

/** A gateway that tokens open: its logical id, and what the function calls its tokens and their gateway. */
interface Gateway {
  readonly logicalId: 'Kyuubi' | 'Livy';
  readonly kind: string;
  readonly property: string;
  /** Attribute of the gateway that holds its id. */
  readonly id: string;
}

const GATEWAYS = {
  kyuubi: { logicalId: 'Kyuubi', kind: 'SparkKyuubiToken', property: 'KyuubiServiceId', id: 'Id' },
  livy: { logicalId: 'Livy', kind: 'SparkLivyToken', property: 'LivyComputeId', id: 'LivyComputeId' },
} as const satisfies Record<string, Gateway>;

/** Where a workspace's tokens are kept. */
export interface TokenPlace {
  readonly workspaceName: string;
  readonly kms: Surroundings['kms'];
}

/** Names of the KMS secrets with the tokens of a gateway, by token. */
export const tokenSecrets = (workspaceName: string, gateway: keyof typeof GATEWAYS, tokens: Named<SparkToken> = {}): Named<string> =>
  Object.fromEntries(Object.keys(tokens).map((name) => [name, sparkTokenSecret(workspaceName, gateway, name)]));

/** What is wrong with the names of tokens, and of the secrets that they become. */
export const badTokens = (
  workspaceName: string,
  gateway: keyof typeof GATEWAYS,
  tokens: Named<SparkToken> = {},
): readonly (Problem | undefined)[] =>
  Object.entries(tokenSecrets(workspaceName, gateway, tokens)).flatMap(([name, secret]) => [
    badKey(name, `${gateway}.tokens`),
    badName(NAMES.kmsSecret, secret, `${gateway}.tokens.${name}`),
  ]);

/**
 * Adds the tokens of a gateway that was added; `of` says where its id is. The function makes up each value and puts it into a KMS secret; nobody else sees it.
 */
export function addTokens(
  template: WorkspaceTemplate,
  gateway: keyof typeof GATEWAYS,
  tokens: Named<SparkKyuubiToken>,
  { workspaceName, kms }: TokenPlace,
  of: readonly [logicalId: string, attribute: string] = [GATEWAYS[gateway].logicalId, GATEWAYS[gateway].id],
): void {
  const { logicalId, kind, property } = GATEWAYS[gateway];
  const secrets = tokenSecrets(workspaceName, gateway, tokens);
  for (const [name, declared] of Object.entries(tokens)) {
    const { expire, members = [] } = declared;
    const token = tokenId(logicalId, name);
    template.addManaged(
      token,
      kind,
      MINUTES,
      {
        [property]: { 'Fn::GetAtt': of },
        Name: name,
        ...taking(declared),
        ...(members.length === 0 ? {} : { MemberArns: members.map((member) => ({ 'Fn::GetAtt': [memberId(member), 'MemberArn'] })) }),
        SecretName: template.text(`${token}Secret`, secrets[name] ?? ''),
        ...(expire === undefined ? {} : { ExpireDays: template.number(`${token}Days`, inDays(expire)) }),
        ...(kms ? { KmsInstanceId: kms.instanceId, EncryptionKeyId: kms.secretKeyId } : {}),
      },
      [of[0]],
    );
  }
}
