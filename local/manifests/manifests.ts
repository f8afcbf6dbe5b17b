import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Named } from '../../domain/model';
import type { RequiredEstate } from '../../model/require-estate';
import type { Environment } from '../../model/model';
import { allStacks, type StackRef } from '../../stacks/stack-list';
import { stackFile } from '../../stacks/synthesis/stack-file';
import { synthesize } from '../../stacks/synthesize';
import { type Passwords, objectsOf } from './objects';
import { keepPasswords, makePassword, readPasswords } from './passwords';
import { outputsOf } from './outputs';
import type { Resources } from './references';
import type { ApiObject } from './translate';

/** A stack, what of it is in the API, and what it tells. */
export interface StackObjects {
  readonly stack: string;
  /** Whose it is; the platform's is nobody's. */
  readonly business?: string;
  readonly objects: readonly ApiObject[];
  /** Its outputs. */
  readonly outputs: Named<unknown>;
}

interface Document {
  readonly resource?: Resources;
  readonly output?: Named<{ readonly value: unknown }>;
}

/** The objects of an environment, in order of its stacks. Passwords are those of before, or new ones, which are kept in the estate's own folder. */
export function manifestsOf(loaded: RequiredEstate, environment: Environment, outdir: string): StackObjects[] {
  const file = join(loaded.root, '.lakewright', 'local', `${environment.name}.passwords.json`);
  const passwords = readPasswords(file);
  const known = Object.keys(passwords).length;
  const found = objectsWith(passwords, loaded, environment, outdir);
  if (Object.keys(passwords).length > known) keepPasswords(file, passwords);
  return found;
}

/** As {@link manifestsOf}, with passwords that nobody keeps: {@link objectsOf} adds those that are lacking. */
export function objectsWith(passwords: Passwords, loaded: RequiredEstate, { name }: Environment, outdir: string): StackObjects[] {
  const stacks = allStacks(loaded.estate).filter(({ environment }) => environment === name);
  synthesize(loaded, { outdir, select: stacks });
  return stacks.map((stack): StackObjects => {
    const document = documentOf(outdir, stack);
    return {
      stack: stack.name,
      ...(stack.business !== undefined && { business: stack.business }),
      objects: objectsOf(stack.name, document, passwords, makePassword),
      outputs: outputsOf(document),
    };
  });
}

const documentOf = (outdir: string, { name }: StackRef): Document => JSON.parse(readFileSync(stackFile(outdir, name), 'utf8')) as Document;
