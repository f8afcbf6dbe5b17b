import { createHash } from 'node:crypto';

/** JSON with keys in sorted order, so that the same content has the same bytes. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Hex digits of a digest. */
export const DIGITS = 16;

/** First 16 hex digits of the SHA-256 of a template. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);

/** Terraform reads `${` in any string as a reference; ROS means it literally in Fn::Sub. (A function, because `$$` in a replacement text is one dollar.) */
export const escapeInterpolation = (text: string): string => text.replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
