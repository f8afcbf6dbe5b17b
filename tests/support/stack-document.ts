import { DEPLOYED_OUTPUT } from '../../domain/deployed';

/** Attributes of a resource as they stand in the JSON, without cdktf's own notes. */
export type Attributes = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, Attributes>>>>;
interface StackJson {
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly locals?: Readonly<Record<string, string>>;
  readonly output?: Readonly<Record<string, { readonly value: unknown; readonly sensitive?: boolean }>>;
  readonly provider?: Readonly<Record<string, readonly Attributes[]>>;
  readonly terraform?: Attributes;
}

/** A synthesized stack, with questions that tests ask of it. */
export class StackDocument {
  readonly json: StackJson;

  constructor(
    /** The file's bytes, for tests that compare two syntheses. */
    readonly text: string,
  ) {
    this.json = JSON.parse(text) as StackJson;
  }

  /** Terraform addresses without the provider's default name hash, in file order: `alicloud_vpc.Network_Vpc_1F2E`. */
  get addresses(): readonly string[] {
    return Object.entries(this.json.resource ?? {}).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
  }

  /** How many there are of each type. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(Object.entries(this.json.resource ?? {}).map(([type, named]) => [type, Object.keys(named).length]));
  }

  /** What the stack tells others; what its state remembers of the deployment is none of it. */
  get outputs(): NonNullable<StackJson['output']> {
    return Object.fromEntries(Object.entries(this.json.output ?? {}).filter(([name]) => name !== DEPLOYED_OUTPUT));
  }

  /** Every resource of a type, in file order; empty if there is none. */
  resources(type: string): readonly Attributes[] {
    return Object.values(this.json.resource?.[type] ?? {}).map(withoutNotes);
  }

  /**
   * The one resource of a type.
   * @param name its Terraform name with or without the trailing hash (`Network_Vpc`), where there are several
   */
  resource(type: string, name?: string): Attributes {
    return theOne(`resource ${type}`, this.json.resource?.[type], name);
  }

  /** The template of the one ROS stack as ROS gets it when the stack is made: Terraform has put in what it puts in. */
  get rosTemplate(): string {
    const body = String(this.resource('alicloud_ros_stack')['template_body']);
    const local = /^\$\{local\.([\w-]+)\}$/.exec(body)?.[1];
    return (local === undefined ? body : (this.json.locals?.[local] ?? ''))
      .replaceAll(/(?<!\$)\$\{jsonencode\(terraform_data\.([\w-]+)\.input\.(\w+)\)\}/g, (_whole, name: string, property: string) =>
        JSON.stringify((this.json.resource?.['terraform_data']?.[name]?.['input'] as Attributes)[property]),
      )
      .replaceAll('$${', '${');
  }

  /** The one data source of a type; as {@link resource}. */
  data(type: string, name?: string): Attributes {
    return theOne(`data source ${type}`, this.json.data?.[type], name);
  }
}

function theOne(what: string, named: Readonly<Record<string, Attributes>> = {}, name?: string): Attributes {
  const fits = (key: string): boolean => name === undefined || key === name || key.replace(/_[0-9A-F]{8}$/, '') === name;
  const found = Object.entries(named).filter(([key]) => fits(key));
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(
      `expected one ${what}${name === undefined ? '' : ` named ${name}`}, got ${found.length} of: ${
        Object.keys(named).join(', ') || 'none'
      }`,
    );
  }
  return withoutNotes(only[1]);
}

function withoutNotes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== '//'));
}
