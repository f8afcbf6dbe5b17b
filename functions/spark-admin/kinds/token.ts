import { type Json, listAt, textAt } from '../api/json';
import type { OperationName } from '../api/paths';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { Secret } from '../secret';
import { findOrCreate, removeUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';
import { type TokenStore, readTokenStore, storedToken } from './stored-token';

interface Token {
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

/** How the tokens of one sort of gateway are called and said. */
interface Family {
  readonly type: Kind<Token>['type'];
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
}

const tokenKind = (family: Family) =>
  defineKind<Token>({
    type: family.type,
    read: (reader) => readToken(family, reader),
    identity: ({ workspaceId, gatewayId, name }) => `${workspaceId}/${family.slug}/${gatewayId}/${name}`,
    ensure: (want, before, run) => ensureToken(family, want, before, run),
    remove: (had, run) => removeUntilGone(existence(family, had, run), (found) => removeToken(family, had, found, run), run),
  } satisfies Kind<Token>);

/** A token of a Kyuubi gateway. */
export const kyuubiTokenKind = tokenKind({
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
});

/** A token of a Livy gateway; jobs submitted with it run as its creator, which is this function's role. */
export const livyTokenKind = tokenKind({
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
});

function readToken({ gateway, members }: Family, reader: PropertyReader): Token | undefined {
  const workspaceId = reader.required('WorkspaceId', reader.text('WorkspaceId', RULES.workspaceId));
  const gatewayId = reader.required(gateway.property, reader.text(gateway.property, gateway.rule));
  const name = reader.required('Name', reader.text('Name', RULES.name));
  const store = readTokenStore(reader);
  const expireDays = reader.number('ExpireDays', { min: 0, step: 1 }) ?? 0;
  const memberArns = (members ? reader.list('MemberArns', RULES.memberArn) : undefined) ?? [];
  if (workspaceId === undefined || gatewayId === undefined || name === undefined || store === undefined) return undefined;
  return { workspaceId, gatewayId, name, store, expireDays, memberArns };
}

async function ensureToken(family: Family, want: Token, before: Token | undefined, run: Run): Promise<Data> {
  const value = await storedToken(want.store, run);
  const body = bodyOf(family, want, value);
  const found = await findOrCreate(
    existence(family, want, run),
    () => run.spark.call(family.operations.create, { path: pathOf(family, want), body }),
    run,
  );
  if (differs(family, found, want, before, value)) {
    run.log.info('update', { object: existence(family, want, run).what });
    await run.spark.call(family.operations.update, { path: pathOf(family, want, found), body });
  }
  // Not even the token's id: the service's examples show it equal to the token.
  return { Name: want.name, SecretName: want.store.place.name, SecretVersion: want.store.version ?? '' };
}

const existence = (family: Family, token: Token, run: Run) => ({
  what: `${family.slug} '${token.name}'`,
  find: async () => {
    const tokens = await run.spark.list(family.operations.list, { path: pathOf(family, token) }, 'data', 'tokens');
    // The list shows the tokens themselves, other people's too.
    for (const item of tokens) for (const name of ['token', 'tokenId']) run.hidden.add(new Secret(textAt(item, name) ?? ''));
    return tokens.find((item) => textAt(item, 'name') === token.name);
  },
});

function pathOf({ gateway }: Family, token: Token, found?: Json): Record<string, string> {
  return {
    workspaceId: token.workspaceId,
    [gateway.argument]: token.gatewayId,
    tokenId: textAt(found, 'tokenId') ?? '',
  };
}

function bodyOf(family: Family, want: Token, value: Secret): Record<string, Json> {
  return {
    name: want.name,
    token: value.reveal(),
    autoExpireConfiguration: want.expireDays === 0 ? { enable: false } : { enable: true, expireDays: want.expireDays },
    ...(family.members ? { memberArns: want.memberArns } : {}),
  };
}

/**
 * An update is said whatever the list shows, which may lag behind; so is a token that the list masks or leaves out.
 * Saying it again changes nothing.
 */
function differs(family: Family, found: Json, want: Token, before: Token | undefined, value: Secret): boolean {
  const members = listAt(found, 'memberArns').map(String).sort().join();
  return (
    textAt(found, 'token') !== value.reveal() || (family.members && members !== [...want.memberArns].sort().join()) || before !== undefined
  );
}

function removeToken(family: Family, had: Token, found: Json, run: Run): Promise<unknown> {
  return run.spark.call(family.operations.remove, { path: pathOf(family, had, found) });
}
