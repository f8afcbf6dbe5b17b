import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { flowText } from '../../clone/edit/yaml-text';
import type { NewBusiness } from './thing';

const WIDTH = 140;
/** Longest value that stands on one line. */
const LINE = 110;

/** Files of an estate that are being added to; comments and order of what is there stay. */
export class Files {
  readonly #documents = new Map<string, Document>();
  readonly #touched = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly businesses: Readonly<Record<string, NewBusiness>>,
  ) {}

  /** What stands at `path`, as plain data. */
  read(file: string, path: readonly string[]): unknown {
    const value: unknown = this.#of(file).getIn(path);
    return isMap(value) || isSeq(value) ? value.toJSON() : value;
  }

  /** Writes `value` at `path`, on one line where it fits. */
  set(file: string, path: readonly string[], value: unknown): void {
    const document = this.#of(file);
    this.#touched.add(file);
    if (path[0] === 'starrocks') oneBecomesSeveral(document);
    for (const length of path.keys()) {
      const above = path.slice(0, length);
      const node: unknown = document.getIn(above, true);
      if (length > 0 && !isMap(node)) document.setIn(above, document.createNode({}));
      else if (isMap(node)) node.flow = false;
    }
    document.setIn(path, legible(document, value));
  }

  /** Adds `value` to the list at `path` if it is not in it. */
  append(file: string, path: readonly string[], value: string): void {
    const document = this.#of(file);
    this.#touched.add(file);
    const list: unknown = document.getIn(path, true);
    if (!isSeq(list)) document.setIn(path, document.createNode([value], { flow: true }));
    else if (!(list.toJSON() as unknown[]).includes(value)) list.add(document.createNode(value));
  }

  /** Every file that was written to, by its path below the estate. */
  get texts(): Map<string, string> {
    return new Map(
      [...this.#documents]
        .filter(([file]) => this.#touched.has(file))
        .map(([file, document]) => [file, document.toString({ lineWidth: WIDTH })]),
    );
  }

  #of(file: string): Document {
    const known = this.#documents.get(file);
    if (known) return known;
    const path = join(this.root, file);
    const there = existsSync(path);
    if (!there) this.#touched.add(file);
    const document = parseDocument(there ? readFileSync(path, 'utf8') : this.#head(file));
    this.#documents.set(file, document);
    return document;
  }

  #head(file: string): string {
    const name = /^businesses\/(.*)\.yaml$/.exec(file)?.[1] ?? '';
    const { owner = '', costCenter = '' } = this.businesses[name] ?? {};
    return `owner: ${owner}\ncostCenter: ${JSON.stringify(String(costCenter))}\n`;
  }
}

/** On one line where it fits; else a line per option. */
function legible(document: Document, value: unknown): unknown {
  if (flowText(value).length <= LINE || typeof value !== 'object' || value === null) return document.createNode(value, { flow: true });
  return document.createNode(
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, document.createNode(one, { flow: true })])),
  );
}

/** A single instance is called `main` among several. */
function oneBecomesSeveral(document: Document): void {
  const section: unknown = document.get('starrocks', true);
  if (!isMap(section) || section.has('instances')) return;
  document.set('starrocks', document.createNode({ instances: {} }));
  document.setIn(['starrocks', 'instances', 'main'], section);
}
