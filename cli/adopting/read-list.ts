import { readFileSync } from 'node:fs';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { EXIT, Exit } from '../../domain/exit';
import { type List, refusal, type Thing } from './thing';

const FORM = "write 'objects:' as a list of { type, id, attributes, business }, or name a Terraform state";

interface Resource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
}

/** What a list says that exists: YAML of the form that `simulate --seed` reads, or a Terraform state. Exits 1 with everything wrong in it. */
export function readList(file: string): List {
  const text = textIn(file);
  return file.endsWith('.tfstate') ? fromState(file, text) : fromYaml(file, text);
}

function fromYaml(file: string, text: string): List {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const [broken] = document.errors;
  if (broken) throw unusable(place(broken.pos[0]), broken.message.split('\n')[0] ?? '');
  const root = document.contents;
  const objects = isMap(root) ? root.get('objects') : undefined;
  if (!isMap(root) || !isSeq(objects)) throw unusable(place(0), 'this is no list of what exists');
  const { business: fallback, businesses = {} } = root.toJSON() as Pick<Thing, 'business'> & Partial<Pick<List, 'businesses'>>;
  const wrong: string[] = [];
  const things = objects.items.flatMap((item): Thing[] => {
    const at = place((item as Node).range?.[0] ?? 0);
    const { type, id, attributes = {}, business = fallback, key, region } = (isMap(item) ? item.toJSON() : {}) as Partial<Thing>;
    if (typeof type === 'string' && typeof id === 'string' && id !== '')
      return [{ type, id, attributes, place: at, ...(business && { business }), ...(key && { key }), ...(region && { region }) }];
    wrong.push(refusal(at, 'adopt.list.unusable', 'an entry has no type or no id', FORM));
    return [];
  });
  if (wrong.length > 0) throw new Exit(EXIT.input, wrong.join('\n'));
  return { things, businesses };
}

function fromState(file: string, text: string): List {
  try {
    const { resources } = JSON.parse(text) as { readonly resources: readonly Resource[] };
    const things = resources
      .filter(({ mode }) => mode === 'managed')
      .flatMap(({ type, name, instances }) =>
        instances.map(({ attributes }): Thing => ({ type, id: String(attributes['id']), attributes, place: `${file} ${type}.${name}` })),
      );
    return { things, businesses: {} };
  } catch {
    throw unusable(file, 'this is no Terraform state');
  }
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Exit(EXIT.input, `[adopt.list.missing] there is no file ${file}\n  fix: name the list of what exists with --from`);
  }
}

const unusable = (place: string, message: string): Exit => new Exit(EXIT.input, refusal(place, 'adopt.list.unusable', message, FORM));
