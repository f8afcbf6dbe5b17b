import { withEmptyBlocks } from '@lakewright/provider-knowledge/planning/empty-blocks';
import { decodeValue, encodeValue, fromWire } from '../values/codec';
import { isObject, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import type { Block } from '@lakewright/provider-knowledge/planning/model';
import type { DynamicValue } from './messages';

/** Decodes a whole resource; null when there is none. */
export function decodeObject(block: Block, value: DynamicValue | null | undefined): ObjectValue | null {
  if (value?.msgpack === undefined || value.msgpack.length === 0) return null;
  const decoded = decodeValue(block.type, value.msgpack);
  return isObject(decoded) ? decoded : null;
}

/** Encodes a whole resource in the shape the protocol asks for: absent nested lists and sets are empty, never null. */
export function encodeObject(block: Block, value: ObjectValue | null): DynamicValue {
  return { msgpack: encodeValue(block.type, value === null ? null : withEmptyBlocks(block, value)) };
}

/** A state written by an earlier version or by hand: what is missing is null, what the schema does not have is dropped. */
export function objectFromJson(block: Block, json: Uint8Array): ObjectValue {
  return fromWire(block.type, JSON.parse(Buffer.from(json).toString())) as ObjectValue;
}
