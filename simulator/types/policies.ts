import type { Json, JsonObject } from '../cloud/object';

const listed = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const objects = (value: Json | undefined): readonly JsonObject[] =>
  listed(value).filter((one): one is JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one));

function parsed(document: Json | undefined): JsonObject {
  try {
    return objects(JSON.parse(String(document)) as Json)[0] ?? {};
  } catch {
    return {};
  }
}

/** The document of a policy or a role, under whichever of its names; empty if there is none. */
export const documentOf = (attributes: JsonObject): string =>
  (['policy_document', 'assume_role_policy_document', 'document']
    .map((name) => attributes[name])
    .find((text) => typeof text === 'string' && text !== '') as string | undefined) ?? '';

const version = ({ version: own }: JsonObject): Json => (typeof own === 'string' && own !== '' ? own : '1');

/** The document that old-fashioned arguments mean. */
export function policyOf(attributes: JsonObject): string {
  const written = documentOf(attributes);
  const statements = objects(attributes['statement']);
  if (written !== '' || statements.length === 0) return written;
  const Statement = statements.map(({ effect, action, resource }) => ({ Effect: effect, Action: action, Resource: resource }));
  return JSON.stringify({ Statement, Version: version(attributes) });
}

/** The trust of a role that old-fashioned arguments mean. */
export function trustOf(attributes: JsonObject): string {
  const written = documentOf(attributes);
  const [services, users] = [listed(attributes['services']), listed(attributes['ram_users'])];
  if (written !== '' || services.length + users.length === 0) return written;
  const Principal = { ...(services.length > 0 && { Service: services }), ...(users.length > 0 && { RAM: users }) };
  return JSON.stringify({ Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal }], Version: version(attributes) });
}

/** The statements of a document in the words of the provider. */
export const statementsIn = (document: string): JsonObject[] =>
  objects(parsed(document)['Statement']).map(({ Effect: effect = '', Action: action, Resource: resource }) => ({
    effect,
    action: listed(action),
    resource: listed(resource),
  }));

/** Whom a trust document lets in: services, or users. */
export const principalsIn = (document: string, kind: 'Service' | 'RAM'): Json[] =>
  objects(parsed(document)['Statement']).flatMap(({ Principal: principal }) => objects(principal).flatMap((one) => listed(one[kind])));
