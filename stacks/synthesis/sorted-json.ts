/** How deep a stack's JSON is put together from several elements; below, every object was made with sorted keys. */
const ASSEMBLED_LEVELS = 3;

function sorted(value: unknown, levels: number): unknown {
  if (levels === 0 || value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const object = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, sorted(object[key], levels - 1)]),
  );
}

/** The text of a stack's JSON: two spaces, keys sorted, so that the same content always has the same bytes. */
export const sortedJson = (json: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(sorted(json, ASSEMBLED_LEVELS), null, 2)}\n`;
