import { type Json, textAt } from '../api/json';
import type { OperationName } from '../api/paths';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { Secret } from '../secret';
import type { TokenForm, TokenStore } from './stored-token';

/** A token as a template asks for it. */
export interface Token {
  readonly workspaceId: string;
  /** Id of the gateway the token opens. */
  readonly gatewayId: string;
  readonly name: string;
  readonly store: TokenStore;
  /** Days until the token expires; 0: never. */
  readonly expireDays: number;
  /** Who may use it; empty: everybody who has it. Only where the gateway knows members. */
  readonly memberArns: readonly string[];
}

/** Where a token is. */
export type Placed = Pick<Token, 'workspaceId' | 'gatewayId' | 'name'>;
/** What the service is told of a token, beside its value. */
export type Said = Pick<Token, 'name' | 'expireDays' | 'memberArns'>;

/** How the tokens of one sort of gateway are called and said. */
export interface Family {
  readonly type: `Custom::${string}`;
  readonly slug: string;
  /** The property that names the gateway, and what it must look like. */
  readonly gateway: {
    readonly property: string;
    readonly rule: (typeof RULES)['kyuubiId' | 'livyId'];
    readonly argument: string;
  };
  readonly operations: {
    readonly list: OperationName;
    readonly create: OperationName;
    readonly update: OperationName;
    readonly remove: OperationName;
  };
  readonly members: boolean;
  readonly form: TokenForm;
}

/** The two sorts of gateways that tokens open. */
export const FAMILIES = {
  kyuubi: {
    type: 'Custom::SparkKyuubiToken',
    slug: 'kyuubi-token',
    gateway: { property: 'KyuubiServiceId', rule: RULES.kyuubiId, argument: 'kyuubiServiceId' },
    operations: {
      list: 'ListKyuubiToken',
      create: 'CreateKyuubiToken',
      update: 'UpdateKyuubiToken',
      remove: 'DeleteKyuubiToken',
    },
    members: true,
    // Both requests of the SDK, CreateKyuubiToken and UpdateKyuubiToken (emr_serverless_spark20230808 2.3.0).
    form: { pattern: /^[a-z0-9]{32}$/, hint: 'exactly 32 lowercase letters and digits' },
  },
  livy: {
    type: 'Custom::SparkLivyToken',
    slug: 'livy-token',
    gateway: { property: 'LivyComputeId', rule: RULES.livyId, argument: 'livyComputeId' },
    operations: {
      list: 'ListLivyComputeToken',
      create: 'CreateLivyComputeToken',
      update: 'RefreshLivyComputeToken',
      remove: 'DeleteLivyComputeToken',
    },
    members: false,
    form: { pattern: /^.{32,}$/s, hint: '32 characters or more' },
  },
} as const satisfies Record<string, Family>;

/** A token of the family, found by its name. */
export const existence = (family: Family, token: Placed, run: Run) => ({
  workspaceId: token.workspaceId,
  what: `${family.slug} '${token.name}'`,
  find: async () => {
    const tokens = await run.spark.list(family.operations.list, { path: pathOf(family, token) }, 'data', 'tokens');
    // The list shows the tokens themselves, other people's too.
    for (const item of tokens) for (const name of ['token', 'tokenId']) run.hidden.add(new Secret(textAt(item, name) ?? ''));
    return tokens.find((item) => textAt(item, 'name') === token.name);
  },
});

/** The path arguments of a call about a token; `found` is the token as it was listed. */
export function pathOf({ gateway }: Family, token: Placed, found?: Json): Record<string, string> {
  return {
    workspaceId: token.workspaceId,
    [gateway.argument]: token.gatewayId,
    tokenId: textAt(found, 'tokenId') ?? '',
  };
}

/** What is said of a token when it is made or changed. */
export function bodyOf(family: Family, want: Said, value: Secret): Record<string, Json> {
  return {
    name: want.name,
    token: value.reveal(),
    autoExpireConfiguration: want.expireDays === 0 ? { enable: false } : { enable: true, expireDays: want.expireDays },
    ...(family.members ? { memberArns: want.memberArns } : {}),
  };
}
