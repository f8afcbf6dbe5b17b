import { type Json, listAt, textAt } from '../api/json';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import type { Secret } from '../secret';
import { bornOf } from './birth';
import { findOrCreate, removeUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';
import { readTokenStore, storedToken } from './stored-token';
import { FAMILIES, type Family, type Token, bodyOf, existence, pathOf } from './token-family';

const tokenKind = (family: Family) =>
  defineKind<Token>({
    type: family.type,
    read: (reader) => readToken(family, reader),
    identity: ({ workspaceId, gatewayId, name }) => `${workspaceId}/${family.slug}/${gatewayId}/${name}`,
    ensure: (want, before, run) => ensureToken(family, want, before, run),
    born: async (want, run) => bornOf(await existence(family, want, run).find(), 'createTime'),
    remove: (had, run) => removeUntilGone(existence(family, had, run), (found) => removeToken(family, had, found, run), run),
  } satisfies Kind<Token>);

/** A token of a Kyuubi gateway. */
export const kyuubiTokenKind = tokenKind(FAMILIES.kyuubi);

/** A token of a Livy gateway; jobs submitted with it run as its creator, which is this function's role. */
export const livyTokenKind = tokenKind(FAMILIES.livy);

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
  const value = await storedToken(want.store, family.form, run);
  const body = bodyOf(family, want, value);
  let made = false;
  const make = (): Promise<unknown> => {
    made = true;
    return run.spark.call(family.operations.create, { path: pathOf(family, want), body });
  };
  const found = await findOrCreate(existence(family, want, run), make, run);
  // The list masks tokens: one that was made a moment ago is known to be the stored one all the same.
  if (!made && differs(family, found, want, before, value)) {
    run.log.info('update', { object: existence(family, want, run).what });
    await run.spark.call(family.operations.update, { path: pathOf(family, want, found), body });
  }
  // Not even the token's id: the service's examples show it equal to the token.
  return { Name: want.name, SecretName: want.store.place.name, SecretVersion: want.store.version ?? '' };
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
