/** The parts of a `cdk.tf.json` that are looked at here. */
export interface StackDocument {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, ResourceBody>>>>;
  readonly locals?: Readonly<Record<string, unknown>>;
  readonly provider?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

export type ResourceBody = Readonly<Record<string, unknown>>;

/** One resource of a stack. */
export interface Resource {
  /** `alicloud_vpc.Network_Vpc` */
  readonly address: string;
  readonly type: string;
  readonly body: ResourceBody;
}

/** All managed resources of a stack; attributes that are a local value are read as that. */
export function resourcesOf({ resource = {}, locals = {} }: StackDocument): Resource[] {
  return Object.entries(resource).flatMap(([type, byName]) =>
    Object.entries(byName).map(([name, body]) => ({ address: `${type}.${name}`, type, body: lookedUp(body, locals) })),
  );
}

const LOCAL = /^\$\{local\.([\w-]+)\}$/;

function lookedUp(body: ResourceBody, locals: Readonly<Record<string, unknown>>): ResourceBody {
  const found = Object.entries(body).flatMap(([key, value]) => {
    const name = typeof value === 'string' ? LOCAL.exec(value)?.[1] : undefined;
    return name !== undefined && Object.hasOwn(locals, name) ? [[key, locals[name]] as const] : [];
  });
  return found.length === 0 ? body : { ...body, ...Object.fromEntries(found) };
}

/** Region of the stack's provider, for example `cn-hangzhou`. */
export function regionOf(document: StackDocument): string {
  const region = document.provider?.['alicloud']?.[0]?.['region'];
  return typeof region === 'string' ? region : '';
}

/** Blocks as an array, however they were written. */
export function blocks(value: unknown): readonly ResourceBody[] {
  if (Array.isArray(value)) return value as ResourceBody[];
  return value !== null && typeof value === 'object' ? [value as ResourceBody] : [];
}

/** A number attribute; `fallback` where it is absent or known only later. */
export const numberOf = (value: unknown, fallback: number): number => {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : fallback;
};
