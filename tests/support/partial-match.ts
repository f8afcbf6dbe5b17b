/**
 * How `got` differs from what `expected` names, as `.path: words`; empty when every named part is there.
 * Objects are compared by the keys that `expected` has, lists element by element; `missing` stands for "must not be there".
 */
export function partialDifferences(got: unknown, expected: unknown, missing: string, path = ''): readonly string[] {
  if (expected === missing) return got === undefined ? [] : [`${path}: expected nothing, got ${JSON.stringify(got)}`];
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [differs(path, expected, got)];
    return expected.flatMap((item, index) => partialDifferences(got[index], item, missing, `${path}[${index}]`));
  }
  if (expected !== null && typeof expected === 'object') {
    if (got === null || typeof got !== 'object') return [differs(path, expected, got)];
    return Object.entries(expected).flatMap(([key, value]) =>
      partialDifferences((got as Record<string, unknown>)[key], value, missing, `${path}.${key}`),
    );
  }
  return got === expected ? [] : [differs(path, expected, got)];
}

const differs = (path: string, expected: unknown, got: unknown): string =>
  `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got) ?? 'nothing'}`;
