import type { Resource } from '../../domain/synthesized/stack-document';
import type { Size, TypeRow } from '../../domain/tables';

/** The sizes of one resource, as the row of its type tells; a type without a row has none. */
export const sizesOf = ({ type, body }: Resource, types: Readonly<Record<string, TypeRow>>): readonly Size[] =>
  types[type]?.sizes?.(body) ?? [];
