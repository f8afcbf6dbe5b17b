/** What Terraform makes of the strings of a stack's JSON, as far as text goes: escapes undone, references left as they are. */

/** A string of a `.tf.json` as Terraform evaluates it; what it would compute stands in `«»`. */
export function meaning(template: string): string {
  let text = '';
  for (let at = 0; at < template.length;) {
    const [two, three] = [template.slice(at, at + 2), template.slice(at, at + 3)];
    if (three === '$${' || three === '%%{') {
      text += three.slice(1);
      at += 3;
    } else if (two === '${' || two === '%{') {
      const end = template.indexOf('}', at);
      const inside = template.slice(at + 2, end === -1 ? template.length : end);
      text += /^"[$%]+"$/.test(inside) ? inside.slice(1, -1) : `«${inside}»`;
      at += inside.length + 3;
    } else {
      text += template[at];
      at += 1;
    }
  }
  return text;
}

const parsed = (text: string): unknown => {
  try {
    return /^[{[]/.test(text) ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
};

/** A copy of a document with every string as it is meant, JSON inside strings read, and `change` made to every text and key. */
function meant(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return inside(meaning(value), change);
  if (Array.isArray(value)) return value.map((item) => meant(item, change));
  if (value === null || typeof value !== 'object') return value;
  return new Map(Object.entries(value).map(([key, inner]) => [change(meaning(key)), meant(inner, change)]));
}

/** {@link meant} of a whole stack, of which the block `terraform` is read as it is. */
export const stackMeant = ({ terraform, ...rest }: Record<string, unknown>, change: (text: string) => string): unknown => ({
  terraform: plain(terraform, change),
  rest: meant(rest, change),
});

function inside(text: string, change: (text: string) => string): unknown {
  const json = parsed(text);
  if (json !== undefined) return { json: plain(json, change) };
  const changed = change(text);
  return parsed(changed) === undefined ? changed : { json: parsed(changed) };
}

function plain(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return inside(value, change);
  if (Array.isArray(value)) return value.map((item) => plain(item, change));
  if (value === null || typeof value !== 'object') return value;
  return new Map(Object.entries(value).map(([key, inner]) => [change(key), plain(inner, change)]));
}
