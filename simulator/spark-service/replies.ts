import type { JsonObject } from '../cloud/object';

/** What a route answers. */
export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A request after its signature was checked. */
export interface Request {
  readonly operation: string;
  /** Named parts of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
}

/** Thrown by a route: the service's refusal. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const ok = (body: Readonly<Record<string, unknown>> = {}): Reply => ({ status: 200, body });

/** The interactive part of the API answers in an envelope, also when it refuses. */
export const coded = (data: Readonly<Record<string, unknown>> = {}): Reply => ok({ code: '1000000', message: 'ok', data });

export const codedRefusal = (code: string, message: string): Reply => ok({ code, message });

/** Text of a body's member; empty when it is missing or no text. */
export function text(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** Texts of a body's member. */
export function texts(body: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = body[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** A nested object of a body. */
export function part(body: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = body[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
