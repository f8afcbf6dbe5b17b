import type { IConstruct } from 'constructs';
import {
  DefaultTokenResolver,
  StringConcat,
  TerraformBackend,
  TerraformElement,
  TerraformOutput,
  TerraformStack,
  Tokenization,
} from '../../constructs/core/terraform';
import { plainText, terraformText } from '../../domain/text/literal';
import { ValidationError } from '../../constructs/core/problem';
import { about } from '../problems/element-error';
import { type FoundProblem, ProblemsFound, problemsOf } from '../problems/found-problem';
import { mustHold } from './nothing-lost';
import { UNSETTLED, resolvedByCdktf, settled } from './settled';

type Json = Record<string, unknown>;

const RESOLVER = new DefaultTokenResolver(new StringConcat());

/** What elements had to say when the stack was prepared; nothing changes them between that and writing. */
export type Fragments = ReadonlyMap<TerraformElement, Json>;

type Write = (text: string) => string;

/** Terraform evaluates no text of a backend's block, so that nothing in it is escaped. */
const writeOf = (element: TerraformElement): Write => (TerraformBackend.isBackend(element) ? plainText : terraformText);

const byCdktf = (stack: TerraformStack, value: unknown, preparing: boolean, write: Write): Json =>
  resolvedByCdktf(Tokenization.resolve(value, { scope: stack, resolver: RESOLVER, preparing }), write) as Json;

/** `value` with every token replaced by what it stands for. */
function resolved(stack: TerraformStack, value: unknown, write: Write = terraformText): Json {
  const plain = settled(value, write);
  return plain === UNSETTLED ? byCdktf(stack, value, false, write) : (plain as Json);
}

/**
 * The fragments of all elements without tokens. What holds tokens is resolved once ahead of writing, because references between
 * stacks add outputs and remote states on the way, and is left out. Throws {@link ProblemsFound} with what all elements refuse.
 */
export function prepare(stack: TerraformStack): Fragments {
  const fragments = new Map<TerraformElement, Json>();
  const problems: FoundProblem[] = [];
  for (const element of elementsOf(stack)) {
    try {
      const plain = about(element, () => prepared(stack, element.toTerraform(), writeOf(element)));
      if (plain) fragments.set(element, plain);
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      problems.push(...problemsOf(error));
    }
  }
  if (problems.length > 0) throw new ProblemsFound(problems);
  return fragments;
}

/** The fragment, or undefined after cdktf resolved it because it holds tokens. */
function prepared(stack: TerraformStack, fragment: unknown, write: Write): Json | undefined {
  const plain = settled(fragment, write);
  if (plain !== UNSETTLED) return plain as Json;
  byCdktf(stack, fragment, true, write);
  return undefined;
}

/** All Terraform elements of a stack, in the order they were made. */
function elementsOf(stack: TerraformStack): TerraformElement[] {
  const elements: TerraformElement[] = [];
  const visit = (node: IConstruct): void => {
    if (TerraformElement.isTerraformElement(node)) elements.push(node);
    for (const child of node.node.children) if (!TerraformStack.isStack(child)) visit(child);
  };
  visit(stack);
  return elements;
}

/** Kinds, types and names are put together from many elements; what is below a name is nearly always of one. */
const OWN_LEVELS = 2;

/**
 * Merges `from` into `into`; objects are merged, arrays joined, anything else replaced. Fragments are read again, so that nothing of `from`
 * is changed: what is below {@link OWN_LEVELS} may be part of `into` as it is, and is copied before something is merged into it.
 */
function merge(into: Json, from: Json, level = 0): Json {
  for (const key of Object.keys(from)) {
    const [existing, value] = [into[key], from[key]];
    if (Array.isArray(existing) && Array.isArray(value)) into[key] = [...(existing as unknown[]), ...(value as unknown[])];
    else if (!isObject(value)) into[key] = value;
    else if (isObject(existing)) into[key] = merge(level < OWN_LEVELS ? existing : { ...existing }, value, level + 1);
    else into[key] = level < OWN_LEVELS ? merge({}, value, level + 1) : value;
  }
  return into;
}

const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * The content of `cdk.tf.json`: what cdktf makes of the stack, each element resolved once and only where it holds a token. Throws where
 * anything that constructs made is not in it: a stack that lacks something destroys it.
 */
export function stackJson(stack: TerraformStack, cdktfVersion: string, overrides: Json, fragments: Fragments): Json {
  const elements = elementsOf(stack);
  const metadata: Json = { version: cdktfVersion, stackName: stack.node.id, backend: 'local' };
  const json: Json = { '//': { metadata, outputs: outputTree(elements) } };
  for (const element of elements) {
    about(element, () => {
      merge(metadata, resolved(stack, element.toMetadata()));
      merge(json, fragments.get(element) ?? resolved(stack, element.toTerraform(), writeOf(element)));
    });
  }
  mustHold(json, elements);
  return merge(json, resolved(stack, overrides));
}

/** Where cdktf-cli finds each output by its construct path. */
function outputTree(elements: readonly TerraformElement[]): Json {
  const tree: Json = {};
  for (const element of elements) {
    if (!TerraformOutput.isTerraformOutput(element)) continue;
    const path = element.node.path.split('/');
    merge(tree, path.reduceRight<Json | string>((inner, part) => ({ [part]: inner }), element.friendlyUniqueId) as Json);
  }
  return tree;
}
