/** What a getter's body returns, where the generator leaves the type to the compiler. */
const RETURNED: readonly (readonly [RegExp, string])[] = [
  [/^this\.getStringAttribute\(/, 'string'],
  [/^this\.getNumberAttribute\(/, 'number'],
  [/^this\.getBooleanAttribute\(/, 'cdktf.IResolvable'],
  [/^(cdktf\.Fn\.tolist\()?this\.getListAttribute\(/, 'string[]'],
  [/^(cdktf\.Fn\.tolist\()?this\.getNumberListAttribute\(/, 'number[]'],
  [/^this\.getStringMapAttribute\(/, '{ [key: string]: string }'],
  [/^this\.getNumberMapAttribute\(/, '{ [key: string]: number }'],
  [/^this\.getBooleanMapAttribute\(/, '{ [key: string]: boolean }'],
  [/^this\.getAnyMapAttribute\(/, '{ [key: string]: any }'],
  [/^(cdktf\.Fn\.tolist\()?this\.interpolationForAttribute\(/, 'cdktf.IResolvable'],
];

const FIELD = /^private (_\w+)\?: (.+?);\s*$/;
const NESTED_FIELD = /^private (_\w+) = new ([\w.]+)\(/;
const GETTER = /^public get (\w+)\(\) \{$/;
const SETTER = /^public (set (\w+)\(value: (.*)\)) \{$/;
const COMMENT = /^(\/\/|\/\*\*|\*|\})/;

/** Members whose first line says everything, and how each is declared. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [FIELD, 'private $1;'],
  [NESTED_FIELD, 'private $1;'],
  [/^private (resolvableValue)\?: .*;$/, 'private $1;'],
  [/^private (isEmptyObject) = false;$/, 'private $1;'],
  [/^public (static readonly tfResourceType = ".*";)$/, '$1'],
  [/^public (internalValue)\? : (.+)$/, '$1?: $2;'],
  [/^public (static generateConfigForImport\(.*\)) \{$/, '$1: cdktf.ImportableResource;'],
  [SETTER, '$1;'],
  [/^public ((?:reset|put)\w+\(.*\)) \{$/, '$1: void;'],
  [/^(?:public )?(constructor\(.*\)) \{$/, '$1;'],
  [/^(protected \w+\(.*\): .+) \{$/, '$1;'],
  [/^public ((?:get )?\w+\(.*\): .+) \{$/, '$1;'],
];

/** The members of one generated class, without bodies; `lines` are those between its braces. */
export function classMembers(lines: readonly string[]): string[] {
  const fields = fieldTypes(lines);
  const setters = setterTypes(lines);
  return lines.flatMap((line, index) => {
    if (!/^ {2}\S/.test(line)) return [];
    const text = line.trim();
    if (COMMENT.test(text)) return [];
    const getter = GETTER.exec(text);
    if (getter !== null) {
      const name = getter[1] as string;
      return [`  get ${name}(): ${setters.get(name) ?? returned(lines[index + 1] ?? '', fields)};`];
    }
    return [`  ${member(text)}`];
  });
}

/** Throws on a form the generator was never seen to write. */
function member(text: string): string {
  const form = FORMS.find(([pattern]) => pattern.test(text));
  if (form === undefined) throw new Error(`the class generator wrote a member this does not know: ${text}`);
  const [pattern, declared] = form;
  const line = (pattern.exec(text)?.[0] ?? '').replace(pattern, declared);
  return line.startsWith('constructor') ? withPlainParameters(line) : line;
}

/** A declared constructor has neither parameter properties, which the base class declares, nor defaults. */
function withPlainParameters(line: string): string {
  return line.replace(/protected /g, '').replace(/(\w+): (\w+) = \{\}/, '$1?: $2');
}

/** Type of each private field as a getter returns it. */
function fieldTypes(lines: readonly string[]): Map<string, string> {
  const types = new Map<string, string>();
  for (const line of lines) {
    const plain = FIELD.exec(line.trim());
    const nested = NESTED_FIELD.exec(line.trim());
    if (plain !== null) types.set(plain[1] as string, `${plain[2]} | undefined`);
    else if (nested !== null) types.set(nested[1] as string, nested[2] as string);
  }
  return types;
}

/** Type of each setter's value: the compiler gives it to a getter that states none. */
function setterTypes(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [, , name, type] = SETTER.exec(line.trim()) ?? [];
      return name === undefined || type === undefined ? [] : [[name, type] as const];
    }),
  );
}

function returned(body: string, fields: ReadonlyMap<string, string>): string {
  const expression = /^ {4}return (.*);$/.exec(body)?.[1] ?? '';
  const known = RETURNED.find(([form]) => form.test(expression));
  if (known !== undefined) return known[1];
  const [, field = '', inner] = /^this\.(_\w+)(\.internalValue)?$/.exec(expression) ?? [];
  const type = fields.get(field);
  if (type === undefined) throw new Error(`the class generator wrote a getter this does not know: ${body}`);
  return inner === undefined ? type : `${type}['internalValue']`;
}
