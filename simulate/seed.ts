import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { convertedIn, wantedIn } from '@lakewright/provider-knowledge/conform/converted';
import { findResourceSchema } from '@lakewright/provider-knowledge/schema';
import { EXIT, Exit } from '../domain/exit';
import { suggestion } from '../domain/nearest';
import { isAccountWide, type CloudObject } from '../simulator';

/** What an account has before anybody deploys. */
export interface Seed {
  readonly existing: readonly CloudObject[];
  readonly quotas: Readonly<Record<string, number>>;
}

const FORM = "write 'objects:' as a list of { type, id, attributes }, 'quotas:' as type: number, and 'region:' for objects that name none";
const REGION = 'cn-hangzhou';

/** Reads a seed; everything that is wrong with it is told at once. */
export function readSeed(file: string): Seed {
  const lines = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: lines });
  const wrong: string[] = [];
  const tell = (offset: number, message: string, fix: string): void => {
    const { line, col } = lines.linePos(offset);
    wrong.push(`${file}:${line}:${col} [simulate.seed.unusable] ${message}\n  fix: ${fix}`);
  };
  for (const { pos, message } of document.errors) tell(pos[0], message.split('\n')[0] ?? '', FORM);
  const root = document.contents;
  const objects = isMap(root) ? root.get('objects') : undefined;
  if (wrong.length === 0 && !isMap(root)) tell(0, 'this is no seed', FORM);
  if (objects !== undefined && !isSeq(objects)) tell(0, "'objects' is no list", FORM);
  const region = isMap(root) ? String(root.get('region') ?? REGION) : REGION;
  const existing = (isSeq(objects) ? objects.items : []).flatMap((item) => {
    const found = objectOf(item as Node, region, tell);
    return found === undefined ? [] : [found];
  });
  const quotas = isMap(root) ? quotasOf(root.get('quotas', true), tell) : {};
  if (wrong.length > 0) throw new Exit(EXIT.input, wrong.join('\n'));
  return { existing, quotas };
}

type Tell = (offset: number, message: string, fix: string) => void;

const at = (node: unknown): number => (node as Node | undefined)?.range?.[0] ?? 0;

function objectOf(item: Node, region: string, tell: Tell): CloudObject | undefined {
  if (!isMap(item)) return void tell(at(item), 'an object is no mapping', FORM);
  const { type, id, region: own, attributes = {} } = item.toJSON() as Readonly<Record<string, unknown>>;
  const schema = typeof type === 'string' ? findResourceSchema(type) : undefined;
  if (typeof type !== 'string' || schema === undefined)
    return void tell(
      at(item.get('type', true) ?? item),
      `'${String(type)}' is no type that is served`,
      'see npx lakewright simulate --types',
    );
  if (typeof id !== 'string' || id === '') return void tell(at(item), `${type}: an object has no id`, "write 'id:' as a text");
  const names = [...Object.keys(schema.block.attributes ?? {}), ...Object.keys(schema.block.block_types ?? {})];
  const node = item.get('attributes');
  const held: Record<string, unknown> = {};
  for (const { key, value } of isMap(node) ? (node as YAMLMap).items : []) {
    const name = isScalar(key) ? String(key.value) : '';
    const written = (attributes as Readonly<Record<string, unknown>>)[name];
    held[name] = convertedIn(schema.block, name, written);
    if (!names.includes(name)) tell(at(key), `${type} has no attribute '${name}'`, suggestion(name, names));
    else if (held[name] === undefined)
      tell(at(value), `'${name}' of ${type} cannot be ${JSON.stringify(written)}`, `write ${wantedIn(schema.block, name)}`);
  }
  const where = typeof own === 'string' ? own : isAccountWide(type) ? '' : region;
  return { kind: type, id, region: where, attributes: held as CloudObject['attributes'] };
}

function quotasOf(node: unknown, tell: Tell): Record<string, number> {
  if (node === undefined) return {};
  if (!isMap(node)) return (tell(at(node), "'quotas' is no mapping", FORM), {});
  const quotas = node.toJSON() as Readonly<Record<string, unknown>>;
  for (const [kind, limit] of Object.entries(quotas))
    if (!Number.isInteger(limit)) tell(at(node.get(kind, true) ?? node), `the quota of ${kind} is no whole number`, `write ${kind}: 10`);
  return quotas as Record<string, number>;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Exit(
      EXIT.input,
      `[simulate.seed.missing] there is no file ${file}\n  fix: name the one that holds the account's objects with --seed`,
    );
  }
}
