import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partialDifferences } from './partial-match';
import { parse, stringify } from 'yaml';
import type { StackDocument } from './stack-document';

/**
 * A partial picture of a stack, kept as YAML in tests/inventories: `counts` is complete, `values` and `outputs` name only what
 * the test is about. `__missing__` as a value says that an attribute (or address, or output) must not be there.
 */
export interface Inventory {
  readonly counts: Readonly<Record<string, number>>;
  /** By address; the name may leave out the trailing hash. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

const INVENTORIES = join(__dirname, '..', 'inventories');
const MISSING = '__missing__';
/** The counts, wherever they stand, and nothing else. */
const COUNTS = /^counts:.*\n(?: .*\n)*/m;

/** What differs between a stack and its inventory, in words; empty when it fits. */
export function inventoryDifferences(document: StackDocument, inventory: Inventory): readonly string[] {
  const types = [...new Set([...Object.keys(document.counts), ...Object.keys(inventory.counts)])].sort();
  const counts = types.flatMap((type) => {
    const [expected, got] = [inventory.counts[type] ?? 0, document.counts[type] ?? 0];
    return expected === got ? [] : [`counts: ${type}: expected ${expected}, got ${got}`];
  });
  const values = Object.entries(inventory.values ?? {}).flatMap(([address, expected]) =>
    partialDifferences(valueAt(document, address), expected, MISSING).map((difference) => `values: ${address}${difference}`),
  );
  const outputs = Object.entries(inventory.outputs ?? {}).flatMap(([name, expected]) =>
    partialDifferences(document.outputs[name]?.value, expected, MISSING).map((difference) => `outputs: ${name}${difference}`),
  );
  return [...counts, ...values, ...outputs];
}

function valueAt(document: StackDocument, address: string): unknown {
  const [type = '', name = ''] = address.split('.');
  const known = document.addresses.some((full) => full === address || full.replace(/_[0-9A-F]{8}$/, '') === address);
  return known ? document.resource(type, name) : undefined;
}

/**
 * Throws if `document` differs from tests/inventories/<name>.yaml. With `UPDATE_INVENTORIES=1` in the environment the counts are
 * written anew (values and outputs are a person's choice and stay).
 */
export function expectInventory(name: string, document: StackDocument, folder = INVENTORIES): void {
  const file = join(folder, `${name}.yaml`);
  const known = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Inventory) : undefined;
  if (process.env['UPDATE_INVENTORIES'] === '1') {
    const sorted = Object.fromEntries(Object.entries(document.counts).sort(([a], [b]) => (a < b ? -1 : 1)));
    const written = known ? readFileSync(file, 'utf8') : '';
    // Only the counts: what a person wrote keeps its looks.
    writeFileSync(file, `${stringify({ counts: sorted })}${written.replace(COUNTS, '')}`);
    return;
  }
  const differences = known ? inventoryDifferences(document, known) : ['there is no inventory yet'];
  if (differences.length > 0) {
    throw new Error(
      `inventory ${name}:\n  ${differences.join('\n  ')}\nif that is meant: UPDATE_INVENTORIES=1 npx jest tests -t '${name}'`,
    );
  }
}
