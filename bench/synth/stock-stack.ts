import { TerraformResource, type TerraformStack } from 'cdktf';

type Body = Readonly<Record<string, unknown>>;
/** Resources of a `cdk.tf.json`: type to name to attributes. */
export type Blueprint = Readonly<Record<string, Readonly<Record<string, Body>>>>;
type ResourceClass = new (scope: TerraformStack, id: string, config: object) => TerraformResource;

const REFERENCE = /^\$\{(alicloud_\w+|random_\w+)\.([\w-]+)\.([\w.[\]0-9]+)\}$/;
const META = new Set(['//', 'depends_on']);

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The options of a generated class for attributes in Terraform's spelling; maps of a user's own keys stay as they are. */
function options(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((inner) => options(inner));
  if (value === null || typeof value !== 'object') return value;
  if (key === 'tags' || key === 'keepers') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !META.has(name))
      .map(([name, inner]) => [camel(name), options(inner, name)]),
  );
}

/** What Terraform makes itself. cdktf's own class asks the installed Terraform for its version, once per resource: seconds that say nothing here. */
class TerraformData extends TerraformResource {
  constructor(scope: TerraformStack, id: string) {
    super(scope, id, { terraformResourceType: 'terraform_data' });
  }
}

function classOf(type: string): ResourceClass {
  const [provider = '', ...rest] = type.split('_');
  if (provider === 'terraform') return TerraformData;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which classes are needed is known from the blueprint
  const exported = require(`@cdktf/provider-${provider}/lib/${rest.join('-')}`) as Record<
    string,
    ResourceClass & { readonly tfResourceType?: string }
  >;
  const found = Object.values(exported).find(({ tfResourceType }) => tfResourceType === type);
  if (!found) throw new Error(`no class for ${type}`);
  return found;
}

/** One stack as a stock cdktf program would write it: generated classes, and attributes of one resource handed to another. */
export class StockStack {
  readonly #plans = new Map<string, { readonly make: ResourceClass; readonly name: string; readonly config: Record<string, unknown> }>();

  constructor(blueprint: Blueprint) {
    for (const [type, named] of Object.entries(blueprint)) {
      for (const [name, body] of Object.entries(named)) {
        this.#plans.set(`${type}.${name}`, { make: classOf(type), name, config: options(body) as Record<string, unknown> });
      }
    }
  }

  /** Makes all resources, those that are referred to first; returns how many. */
  create(stack: TerraformStack): number {
    const made = new Map<string, TerraformResource>();
    const resource = (address: string): TerraformResource | undefined => {
      const plan = this.#plans.get(address);
      const known = made.get(address);
      if (known || !plan) return known;
      const config = Object.fromEntries(Object.entries(plan.config).map(([key, value]) => [key, token(value)]));
      const created = new plan.make(stack, plan.name, config);
      made.set(address, created);
      return created;
    };
    const token = (value: unknown): unknown => {
      const [, type, name, attribute = ''] = typeof value === 'string' ? (REFERENCE.exec(value) ?? []) : [];
      const target = type === undefined ? undefined : resource(`${type}.${name ?? ''}`);
      return target ? target.getStringAttribute(attribute) : value;
    };
    for (const address of this.#plans.keys()) resource(address);
    return made.size;
  }
}
