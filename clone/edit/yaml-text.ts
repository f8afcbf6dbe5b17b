/** YAML of single values, on one line. */
const PLAIN =
  /^[A-Za-z][A-Za-z0-9_.%@/-]*(?: [A-Za-z0-9_.%@/-]+)*$|^\d[\d.]* (?:CU|[MGT]iB|MB\/s|days?|hours?|minutes?|seconds?|%)$|^\d{4}-\d\d-\d\d$|^(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/;
/** What YAML takes for something else than text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

const scalarText = (value: unknown): string =>
  typeof value === 'string' && PLAIN.test(value) && !WORDS.test(value) ? value : JSON.stringify(value);

/** `{ default: 100 CU, prod: 400 CU }`, `[a, b]`, or a scalar, in quotes where it needs them. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalarText(value);
  const entries = Object.entries(value).map(([key, one]) => `${scalarText(key)}: ${flowText(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
