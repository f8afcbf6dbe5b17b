import { readFileSync } from 'node:fs';
import type { AttributeFacts, ValueType } from './attribute-facts';
import { factsFile } from './providers';

/** An attribute as facts/alicloud.json writes it: limits are still text. */
export interface WrittenAttribute extends Omit<AttributeFacts, 'range' | 'length' | 'block' | 'type'> {
  readonly type: ValueType;
  readonly range?: string;
  readonly length?: string;
  readonly block?: Readonly<Record<string, WrittenAttribute>>;
}

/** Minutes the provider waits by default. */
export interface TimeoutMinutes {
  readonly create?: number;
  readonly update?: number;
  readonly delete?: number;
}

/** A resource type as facts/alicloud.json writes it. */
export interface WrittenResource {
  readonly attributes: Readonly<Record<string, WrittenAttribute>>;
  readonly importable: boolean;
  readonly updatable: boolean;
  readonly customizeDiff?: boolean;
  readonly timeoutMinutes?: TimeoutMinutes;
  readonly neverReadBack: readonly string[];
  readonly updateIgnores?: readonly string[];
  readonly updateSendsOnlyWithOthers?: readonly string[];
}

interface FactsFile {
  readonly version: string;
  readonly resources: Readonly<Record<string, WrittenResource>>;
}

let file: FactsFile | undefined;

/** The facts as written, read once on first use (325 kB, a few milliseconds). */
export function writtenFacts(): FactsFile {
  file ??= JSON.parse(readFileSync(factsFile(), 'utf8')) as FactsFile;
  return file;
}
