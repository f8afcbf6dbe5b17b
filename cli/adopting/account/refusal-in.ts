import { all } from '../../../deploy/states/oss/xml';
import { at, type Json, parseJson, textAt } from '../../../functions/spark-admin/api/json';
import type { HttpReply } from '../../../functions/spark-admin/edges';
import { meaningOf, Unanswered } from './failure';
import type { Operation } from './operation';

/** The refusal in a reply; undefined where it is an answer. Some services refuse with status 200 and say so in the body. */
export function refusalIn(operation: Operation, { status, body }: HttpReply, about: string): Unanswered | undefined {
  const json = parseJson(body);
  if (status < 300 && (operation.service === 'oss' || (json !== undefined && textOf(json, 'Success', 'success') !== 'false')))
    return undefined;
  const code = operation.service === 'oss' ? all(body, 'Code')[0] : textOf(json, 'Code', 'code', 'ErrCode');
  const words = operation.service === 'oss' ? all(body, 'Message')[0] : textOf(json, 'Message', 'message', 'ErrMessage');
  const said = `${code ?? `HTTP ${status}`} ${words ?? ''}`.trim();
  return new Unanswered(operation, meaningOf(status, code ?? ''), said, about, lackingIn(json));
}

const textOf = (json: Json | undefined, ...names: readonly string[]): string | undefined =>
  names.map((name) => (typeof at(json, name) === 'boolean' ? String(at(json, name)) : textAt(json, name))).find((text) => text);

/** A refusal names the action that was not allowed, as an object or as its text. */
function lackingIn(json: Json | undefined): string | undefined {
  const detail = at(json, 'AccessDeniedDetail') ?? at(json, 'accessDeniedDetail');
  return textAt(typeof detail === 'string' ? parseJson(detail) : detail, 'AuthAction');
}
