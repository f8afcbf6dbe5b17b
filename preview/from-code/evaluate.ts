import { createHash } from 'node:crypto';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { hasUnknown, type Value } from '@lakewright/provider-knowledge/planning/value';
import { symbolOf } from '../../domain/text/symbol';
import { unknownOf } from './later';
import { type Lookup, NotRead, Reader } from './reader';

/** The value of what is written: texts as Terraform reads them, everything inside. */
export function evaluate(written: unknown, lookup: Lookup): Value {
  if (typeof written === 'string') return evaluateText(written, lookup);
  if (Array.isArray(written)) return written.map((item) => evaluate(item, lookup));
  if (typeof written !== 'object' || written === null) return (written ?? null) as Value;
  return Object.fromEntries(Object.entries(written).map(([key, item]) => [key, evaluate(item, lookup)]));
}

/** A text that is a reference as a whole has the reference's value. What cannot be read stands for itself. */
function evaluateText(text: string, lookup: Lookup): Value {
  if (!/\$\{|%\{/.test(text)) return text;
  try {
    const parts = partsOf(text, lookup);
    if (parts.length === 1) return parts[0] ?? null;
    return parts.some(hasUnknown) ? unknownOf(parts) : parts.map(asText).join('');
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return opaque(text, lookup);
  }
}

const asText = (part: Value): string => (typeof part === 'object' && part !== null ? JSON.stringify(part) : String(part));

function partsOf(text: string, lookup: Lookup): Value[] {
  const parts: Value[] = [];
  for (let at = 0; at < text.length;) {
    if (text.startsWith('$${', at) || text.startsWith('%%{', at)) {
      parts.push(`${text[at] ?? ''}{`);
      at += 3;
    } else if (text.startsWith('${', at)) {
      const reader = new Reader(text, at + 2, lookup);
      parts.push(reader.expression());
      at = reader.end('}');
    } else if (text.startsWith('%{', at)) throw new NotRead();
    else {
      const next = /\$\$?\{|%%?\{/g;
      next.lastIndex = at;
      const until = next.exec(text)?.index ?? text.length;
      parts.push(text.slice(at, until));
      at = until;
    }
  }
  return parts;
}

const REFERENCE = /\b(data\.[a-z]\w*\.[\w-]+|local\.[\w-]+|[a-z]+_\w+\.[\w-]+)/g;

/** The value of an expression that cannot be read here. It differs if its text differs, or if a value differs that it names. */
function opaque(text: string, lookup: Lookup): Value {
  const named = [...text.matchAll(REFERENCE)].map(([words]) => {
    try {
      return lookup(words.split('.'));
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
      return null;
    }
  });
  if (named.some(hasUnknown)) return unknownOf(named);
  return symbolOf(
    'expression',
    createHash('sha256')
      .update([text, ...named.map(canonical)].join('\n'))
      .digest('hex')
      .slice(0, 12),
  );
}
