import { CLONED } from '../../../clone/decisions';
import { physicalName } from '../../../plan';
import type { JsonObject } from '../../../plan/types/json';
import type { StackDocument } from '../../support/stack-document';

/** What a stack is known by outside of itself. */
export interface Identities {
  /** Names that are unique in more than what they belong to, with their types. */
  readonly names: readonly string[];
  readonly networks: readonly string[];
  /** Secrets that stand there to the letter. */
  readonly secrets: readonly string[];
}

const NETWORK = /^(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/;
const SECRET = /password$|secret_data$|secret_key$/;
/** Networks in it are of who may come in: they are told as shared. */
const LETS_IN = 'alicloud_alikafka_instance_allowed_ip_attachment';
const isLiteral = (value: unknown): value is string => typeof value === 'string' && value !== '' && !value.includes('${');

export function identitiesIn({ json: { resource = {} } }: StackDocument): Identities {
  const all = Object.entries(resource).flatMap(([type, named]) => Object.values(named).map((body) => [type, body] as const));
  return {
    names: all.flatMap(([type, body]) => {
      const { unique, does } = CLONED[type] ?? { unique: 'cloud', does: 'clone' };
      const name = physicalName(type, body as JsonObject);
      return unique === 'parent' || does === 'share' || !isLiteral(name) ? [] : [`${type} ${name}`];
    }),
    networks: all.flatMap(([type, body]) => (type === LETS_IN ? [] : textsIn(body).filter((text) => NETWORK.test(text)))),
    secrets: all.flatMap(([, body]) =>
      Object.entries(body).flatMap(([key, value]) => (SECRET.test(key) && isLiteral(value) ? [`${key}=${value}`] : [])),
    ),
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
