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
const TYPED_METHOD = /^((?:public |protected )?(?:get )?\w+\(.*\): .+) \{$/;
const SETTER = /^public (set (\w+)\(value: (.*)\)) \{$/;
const VOID_METHOD = /^public ((?:reset|put)\w+\(.*\)) \{$/;
const CONSTRUCTOR = /^(?:public )?constructor\((.*)\) \{$/;
const IMPORT = /^public (static generateConfigForImport\(.*\)) \{$/;
const VERBATIM = /^(?:public (static readonly tfResourceType = ".*";)|public (internalValue)\? : (.+)|(private isEmptyObject) = false;|private resolvableValue\?: .*;)$/;
const COMMENT = /^(\/\/|\/\*\*|\*|\})/;

/** The members of one generated class, without bodies; `lines` are those between its braces. */
export function classMembers(lines: readonly string[]): string[] {
  const fields = fieldTypes(lines);
  const setters = setterTypes(lines);
  return lines.flatMap((line, index) => {
    if (!/^ {2}\S/.test(line)) return [];
    const text = line.trim();
    if (COMMENT.test(text)) return [];
    const getter = GETTER.exec(text);
    if (getter !== null) return [`  get ${getter[1]}(): ${setters.get(getter[1] as string) ?? returned(lines[index + 1] ?? '', fields)};`];
    return [`  ${member(text)}`];
  });
}

/** A member whose line says everything; throws on a form the generator was never seen to write. */
function member(text: string): string {
  const field = FIELD.exec(text) ?? NESTED_FIELD.exec(text);
  if (field !== null) return `private ${field[1]};`;
  const forms: [RegExp, (groups: string[]) => string][] = [
    [VERBATIM, ([, fixed, list, type, empty]) => fixed ?? (list !== undefined ? `${list}?: ${type};` : `${empty ?? 'private resolvableValue'};`)],
    [CONSTRUCTOR, ([, parameters = '']) => `constructor(${parameters.replace(/protected /g, '').replace(/(\w+): (\w+) = \{\}/, '$1?: $2')});`],
    [IMPORT, ([, signature]) => `${signature}: cdktf.ImportableResource;`],
    [SETTER, ([, signature]) => `${signature};`],
    [VOID_METHOD, ([, signature]) => `${signature}: void;`],
    [TYPED_METHOD, ([, signature = '']) => `${signature.replace(/^public /, '')};`],
  ];
  for (const [form, write] of forms) {
    const found = form.exec(text);
    if (found !== null) return write(found);
  }
  throw new Error(`the class generator wrote a member this does not know: ${text}`);
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
  return new Map(lines.flatMap((line) => {
    const [, , name, type] = SETTER.exec(line.trim()) ?? [];
    return name === undefined || type === undefined ? [] : [[name, type] as const];
  }));
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
