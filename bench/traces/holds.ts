import ts from 'typescript';

/** Properties that together tell a thing from every other: a queue has `max` and `schedule`. */
export type Marks = readonly string[];

const DEPTH = 9;
/** Whoever hands on a whole business or estate knows nothing of what is in it. */
const WHOLES: Marks = ['costCenter', 'businesses'];

/** Answers whether a value of a type is, or has anywhere inside, the thing that `marks` describe. */
export class Holds {
  private readonly known = new Map<ts.Type, boolean>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly marks: Marks,
  ) {}

  in(type: ts.Type, depth = 0): boolean {
    const known = this.known.get(type);
    if (known !== undefined) return known;
    if (depth > DEPTH) return false;
    this.known.set(type, false);
    const found = this.look(type, depth);
    // Cut off by depth, "no" is not the last word.
    if (found || depth === 0) this.known.set(type, found);
    else this.known.delete(type);
    return found;
  }

  private look(type: ts.Type, depth: number): boolean {
    if (type.isUnionOrIntersection()) return type.types.some((one) => this.in(one, depth));
    if (!(type.flags & ts.TypeFlags.Object)) return false;
    const output = this.zodOutput(type);
    if (output) return this.in(output, depth + 1);
    if (isForeign(type)) return this.checker.getTypeArguments(type as ts.TypeReference).some((one) => this.in(one, depth + 1));
    const properties = type.getProperties().filter(isSeen);
    if (properties.some(({ name }) => WHOLES.includes(name))) return false;
    if (this.marks.every((mark) => properties.some(({ name }) => name === mark))) return true;
    const index = type.getStringIndexType() ?? type.getNumberIndexType();
    if (index && this.in(index, depth + 1)) return true;
    return properties.some((property) => {
      const below = this.checker.getTypeOfSymbol(property);
      return below.getCallSignatures().length === 0 && this.in(below, depth + 1);
    });
  }

  /** What a zod schema makes of its input: all that counts of it. */
  private zodOutput(type: ts.Type): ts.Type | undefined {
    const zod = type.getProperty('_zod');
    const output = zod && this.checker.getTypeOfSymbol(zod).getProperty('output');
    return output && this.checker.getTypeOfSymbol(output);
  }
}

/** A private field is known to its own file only. */
const isSeen = (property: ts.Symbol): boolean =>
  (property.declarations ?? []).every(
    (one) =>
      (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Private) === 0 &&
      !(ts.isPropertyDeclaration(one) && ts.isPrivateIdentifier(one.name)),
  );

/** Declared in a library: only its type arguments may be ours. */
function isForeign(type: ts.Type): boolean {
  const declarations = type.symbol?.declarations ?? [];
  return (
    declarations.length > 0 &&
    type.symbol.name !== '__type' &&
    declarations.every((one) => one.getSourceFile().fileName.includes('node_modules')) &&
    'target' in type
  );
}
