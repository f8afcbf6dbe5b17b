import { SEVERAL } from '../several';

/** The parts of a JSON schema that the reference tells. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  /** What is needed beside: the first way is the usual one. */
  readonly allOf?: readonly SchemaNode[];
  readonly additionalProperties?: SchemaNode | false;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

/** One option of an estate file. */
export interface OptionRow {
  /** `spark.queues.<name>.max` */
  readonly option: string;
  /** What a value looks like. */
  readonly value: string;
  /** As written in YAML; `required`, or empty where leaving it out means there is none. */
  readonly otherwise: string;
  readonly meaning: string;
  readonly byEnvironment: boolean;
}

const BY_ENVIRONMENT = /^by environment/;
/** Where several of a thing are named: their options are those of the single one. */
const MAPS = [...SEVERAL.values()];
const branches = (node: SchemaNode): readonly SchemaNode[] => node.anyOf ?? node.oneOf ?? [];
const isByEnvironment = (node: SchemaNode): boolean => BY_ENVIRONMENT.test(node.description ?? '');

/** The schema of the value itself, without the form that tells environments apart. */
function ownBranches(node: SchemaNode): readonly SchemaNode[] {
  const own = branches(node).filter((branch) => !isByEnvironment(branch));
  return own.length > 0 ? own : [node];
}

/** Every option below `node`, in the order of the schema. */
export function optionRows(node: SchemaNode, path = ''): OptionRow[] {
  const rows = ownBranches(node).flatMap((branch) => [...propertyRows(branch, path), ...entryRows(branch, path)]);
  return rows.filter((row, index) => rows.findIndex(({ option }) => option === row.option) === index);
}

function propertyRows(node: SchemaNode, path: string): OptionRow[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, inner]) => {
    const option = path === '' ? name : `${path}.${name}`;
    const below = MAPS.includes(name) ? [] : optionRows(inner, option);
    const row = rowOf(
      option,
      inner,
      [node, ...(node.allOf ?? []).map((part) => branches(part)[0])].some((one) => one?.required?.includes(name)),
    );
    return below.length > 0 && row.meaning === '' ? below : [row, ...below];
  });
}

function entryRows(node: SchemaNode, path: string): OptionRow[] {
  if (!node.additionalProperties || node.properties) return [];
  return optionRows(node.additionalProperties, `${path}.<name>`);
}

function rowOf(option: string, node: SchemaNode, required: boolean): OptionRow {
  return {
    option,
    value: [...new Set(ownBranches(node).map(valueText))].filter(Boolean).join(' or '),
    otherwise: node.default === undefined ? (required ? 'required' : '') : defaultText(node.default),
    meaning: node.description ?? '',
    byEnvironment: branches(node).some(isByEnvironment),
  };
}

const defaultText = (value: unknown): string =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);

function valueText(node: SchemaNode): string {
  if (node.const !== undefined) return String(node.const);
  if (node.enum) return node.enum.join(', ');
  if (node.type === 'boolean') return 'true, false';
  if (node.type === 'array') return `list: ${node.items ? valueText(node.items) : 'values'}`;
  if (node.type === 'object') return node.properties ? 'options below' : 'map by name';
  if (node.minimum !== undefined && node.maximum !== undefined && node.maximum < Number.MAX_SAFE_INTEGER)
    return `${node.minimum} to ${node.maximum}`;
  return node.pattern === undefined ? 'text' : String(node.examples?.[0] ?? 'text');
}
