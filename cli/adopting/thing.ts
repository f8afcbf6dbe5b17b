/** Something that exists, as a list tells it. */
export interface Thing {
  /** Of Terraform: `alicloud_star_rocks_instance`. */
  readonly type: string;
  /** As `terraform import` takes it. */
  readonly id: string;
  /** In Terraform's words, as far as they are known. */
  readonly attributes: Attributes;
  /** Whose it is to be. */
  readonly business?: string;
  /** What it is to be called in the file. @default - made from its name */
  readonly key?: string;
  readonly region?: string;
  /** Where it is told: `things.yaml:12:5`. */
  readonly place: string;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** Who answers for a business that has no file yet. */
export interface NewBusiness {
  readonly owner: string;
  readonly costCenter: string;
}

export interface List {
  readonly things: readonly Thing[];
  readonly businesses: Readonly<Record<string, NewBusiness>>;
}

/** One reason why nothing is adopted. */
export const refusal = (place: string, code: string, message: string, fix: string): string =>
  `${place} [${code}] ${message}\n  fix: ${fix}`;

export const textOf = (attributes: Attributes, name: string): string | undefined => {
  const value = attributes[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const numberOf = (attributes: Attributes, name: string): number | undefined => {
  const value = attributes[name];
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
};

/** A block, which a state writes as a list of one. */
export const blockOf = (attributes: Attributes, name: string): Attributes => {
  const value = attributes[name];
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Attributes) : {};
};

/** Without what is not known. */
export const known = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
