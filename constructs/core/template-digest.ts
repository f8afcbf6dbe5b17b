import { createHash } from 'node:crypto';

/** JSON with keys in sorted order, so that the same content has the same bytes. An object with a `toJSON` is written by that. */
export const stableJson = (value: unknown): string => JSON.stringify(inOrder(value));

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const object = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, inOrder(object[key])]),
  );
}

/** Hex digits of a digest. */
export const DIGITS = 16;

/** First 16 hex digits of the SHA-256 of a template. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);

/** Terraform reads `${` in any string as a reference; ROS means it literally in Fn::Sub. (A function, because `$$` in a replacement text is one dollar.) */
export const escapeInterpolation = (text: string): string => text.replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
