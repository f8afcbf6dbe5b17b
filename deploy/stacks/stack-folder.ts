import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { shellWord } from '../../domain/shell-word';
import type { Engine } from '../engine/find-engine';
import type { Waiting } from '../order/order';

/** A synthesized stack. */
export interface StackFolder extends Waiting {
  /** Absolute folder with `cdk.tf.json`. */
  readonly dir: string;
  /** What it describes may be there although its state is not: that lies on the machine which made it. */
  readonly mayExist?: true;
}

/** What we read of `cdk.tf.json`. */
export interface StackDocument {
  readonly terraform?: Readonly<Record<string, unknown>>;
  readonly provider?: Readonly<Record<string, unknown>>;
  readonly resource?: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>;
  readonly data?: {
    readonly terraform_remote_state?: Readonly<Record<string, { readonly config?: { readonly path?: string; readonly key?: string } }>>;
  };
  readonly output?: Readonly<Record<string, { readonly value?: unknown }>>;
  /** Resources that are let go of, or called otherwise. */
  readonly removed?: unknown;
  readonly moved?: unknown;
}

export interface ResourceBody {
  /** Where the synthesis notes the construct. */
  readonly '//'?: { readonly metadata?: { readonly path?: string } };
  readonly lifecycle?: { readonly prevent_destroy?: boolean; readonly ignore_changes?: 'all' | readonly string[] };
}

export const readDocument = ({ dir }: StackFolder): StackDocument =>
  JSON.parse(readFileSync(join(dir, 'cdk.tf.json'), 'utf8')) as StackDocument;

/** Which stack each `terraform_remote_state` of a stack reads: a state is called like its stack. */
export function sourcesIn(stack: StackFolder): Readonly<Record<string, string>> {
  const sources = readDocument(stack).data?.terraform_remote_state ?? {};
  return Object.fromEntries(
    Object.entries(sources).map(([name, { config }]) => [name, basename(config?.path ?? config?.key ?? '', '.tfstate')]),
  );
}

/** The command a user types to call Terraform in the stack's folder, ready to be pasted into a shell. */
export const terraformIn = ({ dir }: StackFolder, { binary }: Engine): string =>
  `${shellWord(binary)} ${shellWord(`-chdir=${relative(process.cwd(), dir) || '.'}`)}`;
