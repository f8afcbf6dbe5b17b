/** A Terraform type in its JSON form, for example `["list", ["object", {"port": "number"}]]`. */
export type Type =
  'string' | 'number' | 'bool' | 'dynamic' | readonly ['list' | 'set' | 'map', Type] | readonly ['tuple', readonly Type[]] | ObjectType;

export type ObjectType =
  readonly ['object', Readonly<Record<string, Type>>] | readonly ['object', Readonly<Record<string, Type>>, readonly string[]];

/** What a type is made of, as one word. */
export function kindOf(type: Type): 'string' | 'number' | 'bool' | 'dynamic' | 'list' | 'set' | 'map' | 'tuple' | 'object' {
  return typeof type === 'string' ? type : type[0];
}

/** Members of an object type; empty for every other type. */
export function membersOf(type: Type): Readonly<Record<string, Type>> {
  return typeof type !== 'string' && type[0] === 'object' ? type[1] : {};
}

/** Type of the elements of a list, set or map. */
export function elementOf(type: Type): Type {
  if (typeof type === 'string' || type[0] === 'object' || type[0] === 'tuple')
    throw new Error(`${JSON.stringify(type)} has no element type`);
  return type[1];
}
