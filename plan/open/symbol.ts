import { isList, isObject, type Json } from '../types/json';

/** The text of a value inside a longer one; what only the service knows reads `${Workspace.WorkspaceId}`. */
export function symbolText(value: Json): string {
  if (typeof value === 'string') return value;
  return symbolOf(value) ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** `${Workspace.WorkspaceId}` for an expression that stays one; undefined for any other value. */
export function symbolOf(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? ['', null];
  if (entries.length !== 1) return undefined;
  if (name === 'Ref' && typeof argument === 'string') return `\${${argument}}`;
  if (name !== 'Fn::GetAtt') return undefined;
  return `\${${isList(argument) ? argument.map(String).join('.') : String(argument)}}`;
}
