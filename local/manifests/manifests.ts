import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { RequiredEstate } from '../../model/require-estate';
import type { Environment } from '../../model/model';
import { allStacks, type StackRef } from '../../stacks/stack-list';
import { stackFile } from '../../stacks/synthesis/stack-file';
import { synthesize } from '../../stacks/synthesize';
import { objectsOf } from './objects';
import { keepPasswords, makePassword, readPasswords } from './passwords';
import type { Resources } from './references';
import type { ApiObject } from './translate';

/** A stack, and what of it is in the API. */
export interface StackObjects {
  readonly stack: string;
  readonly objects: readonly ApiObject[];
}

/** The objects of an environment, in order of its stacks. Passwords are those of before, or new ones, which are kept in the estate's own folder. */
export function manifestsOf(loaded: RequiredEstate, { name }: Environment, outdir: string): StackObjects[] {
  const stacks = allStacks(loaded.estate).filter(({ environment }) => environment === name);
  synthesize(loaded, { outdir, select: stacks });
  const file = join(loaded.root, '.lakewright', 'local', `${name}.passwords.json`);
  const passwords = readPasswords(file);
  const known = Object.keys(passwords).length;
  const found = stacks.map((stack) => ({
    stack: stack.name,
    objects: objectsOf(stack.name, documentOf(outdir, stack), passwords, makePassword),
  }));
  if (Object.keys(passwords).length > known) keepPasswords(file, passwords);
  return found;
}

const documentOf = (outdir: string, { name }: StackRef): { readonly resource?: Resources } =>
  JSON.parse(readFileSync(stackFile(outdir, name), 'utf8')) as { readonly resource?: Resources };
