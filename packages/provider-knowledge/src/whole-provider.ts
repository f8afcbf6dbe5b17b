import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { WrittenResource } from './facts-file';
import { wholeFile, type PackedName } from './providers';
import type { Schema } from './schema-block';

/** Every type of a provider, also those this toolkit does not use: schema and, of aliyun/alicloud, what was read off its code. */
export interface WholeProvider {
  readonly version: string;
  readonly resources: Readonly<Record<string, Schema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
  readonly facts: Readonly<Record<string, WrittenResource>>;
}

const read = new Map<PackedName, WholeProvider>();

/** Read when a type is asked for that is not kept by itself (0.2 MB packed, 3.5 MB as text): not at the start of anything. */
export function wholeProvider(name: PackedName): WholeProvider {
  let whole = read.get(name);
  if (whole === undefined) {
    whole = JSON.parse(brotliDecompressSync(readFileSync(wholeFile(name))).toString()) as WholeProvider;
    read.set(name, whole);
  }
  return whole;
}

/** A member by its own name; nothing that every object has. */
export const own = <T>(from: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(from, name) ? from[name] : undefined;
