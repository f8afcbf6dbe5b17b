import type { Attribute, Block, TypeModel } from '@lakewright/provider-knowledge/planning/model';
import type { Path } from '@lakewright/provider-knowledge/planning/path';
import { isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { failure, type Diagnostic } from '../../protocol/messages';
import { allowedOf, type ValueRow } from './table';
import { keyWrong } from './names';

type Allows = ValueRow['allows'];
const KEYS = /(^|\.)metadata\.(labels|annotations)$/;

/** What the provider's validators refuse in a configuration; a value that is not known yet waits. */
export function checkValues({ type, block }: TypeModel, config: ObjectValue): Diagnostic[] {
  return [...inBlock(type, block, config, [])];
}

function* inBlock(type: string, block: Block, value: ObjectValue, at: Path): Generator<Diagnostic> {
  for (const attribute of block.attributes) {
    const own = value[attribute.name] ?? null;
    const path = [...at, attribute.name];
    if (attribute.block === undefined) yield* inValue(attribute, own, path, allowedOf(type, attribute.path));
    else if (isList(own)) {
      for (const [index, one] of own.entries()) if (isObject(one)) yield* inBlock(type, attribute.block, one, [...path, index]);
    } else if (isObject(own)) yield* inBlock(type, attribute.block, own, path);
  }
}

function* inValue(attribute: Attribute, value: Value, path: Path, allows: Allows | undefined): Generator<Diagnostic> {
  if (value === null || isUnknown(value)) return;
  if (isList(value)) {
    for (const [index, one] of value.entries()) yield* inValue(attribute, one, [...path, index], allows);
  } else if (isObject(value)) {
    for (const [key, one] of Object.entries(value)) {
      const wrong = KEYS.test(attribute.path) ? keyWrong(attribute.name === 'annotations' ? key.toLowerCase() : key) : undefined;
      if (wrong !== undefined) yield refusal(path, `${nameOf(path)} ("${key}") ${wrong}`, key);
      for (const { summary } of inValue(attribute, one, path, allows))
        yield refusal(
          path,
          summary.replace(nameOf(path), `${nameOf(path)} ("${attribute.name === 'labels' ? String(one) : key}")`),
          String(one),
        );
    }
  } else if (allows !== undefined) {
    const wrong = refused(String(value), path, allows);
    if (wrong !== undefined) yield refusal(path, wrong, String(value));
  }
}

const nameOf = (path: Path): string => path.join('.');

function refused(text: string, path: Path, { enum: words, range, format }: Allows): string | undefined {
  const name = nameOf(path);
  if (words !== undefined && !words.includes(text))
    return `expected ${name} to be one of [${words.map((word) => JSON.stringify(word)).join(' ')}], got ${text}`;
  if (range !== undefined && (Number(text) < (range.min ?? -Infinity) || Number(text) > (range.max ?? Infinity)))
    return range.max === undefined
      ? `${name} must be greater than or equal to ${range.min ?? ''}`
      : `expected ${name} to be in the range (${range.min ?? ''} - ${range.max}), got ${text}`;
  const wrong = format?.wrong(text);
  return wrong === undefined ? undefined : `${name} ${wrong}`;
}

/** Terraform addresses no member of a set; the attribute is enough to find it. */
const refusal = (path: Path, summary: string, text: string): Diagnostic => ({
  ...failure(summary, `hashicorp/kubernetes refuses ${nameOf(path)} = ${JSON.stringify(text)}: ${summary}`),
  path: path.slice(0, 1),
});
