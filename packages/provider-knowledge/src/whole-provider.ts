import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { WrittenResource } from './facts-file';
import { wholeFile } from './providers';
import type { Schema } from './schema-block';

/** Every type of aliyun/alicloud, also those this toolkit does not use: schema and what was read off the provider's code. */
export interface WholeProvider {
  readonly version: string;
  readonly resources: Readonly<Record<string, Schema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
  readonly facts: Readonly<Record<string, WrittenResource>>;
}

let read: WholeProvider | undefined;

/** Read when a type is asked for that is not kept by itself (0.2 MB packed, 3.5 MB as text): not at the start of anything. */
export function wholeProvider(): WholeProvider {
  read ??= JSON.parse(brotliDecompressSync(readFileSync(wholeFile())).toString()) as WholeProvider;
  return read;
}

/** A member by its own name; nothing that every object has. */
export const own = <T>(from: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(from, name) ? from[name] : undefined;
