import { join, resolve } from 'node:path';
import ts from 'typescript';
import { classMembers } from '../../packages/provider-alicloud/src/generate/class-members';
import { declaration } from '../../packages/provider-alicloud/src/generate/declaration';
import { listedSchema } from '../../packages/provider-alicloud/src/generate/listed-schema';
import { typescriptSources } from '../../packages/provider-alicloud/src/generate/typescript-sources';

const CLASSES = resolve(__dirname, '..', '..', 'packages', 'provider-alicloud');

/** Classes that together have every form the generator writes: nested lists, sets, maps, computed objects. */
const COMPARED = ['data-alicloud-oos-parameters', 'fcv3-function', 'log-store-index', 'oss-bucket', 'provider', 'ros-stack', 'vpc'];

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  strict: true,
  noEmit: true,
  types: [],
};

/** A program over files that exist only in memory, inside the package so that its imports resolve. */
function programOf(files: ReadonlyMap<string, string>): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = files.get(file);
    return text === undefined ? getSourceFile(file, language, ...rest) : ts.createSourceFile(file, text, language);
  };
  return ts.createProgram([...files.keys()], OPTIONS, host);
}

/** Every export of a file and every public member of it with its type, sorted; the order of unions is set aside. */
function surface(program: ts.Program, file: string): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file) as ts.SourceFile;
  const written = (type: ts.Type) => checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  const unordered = (text: string) =>
    text
      .split(/[()|]|: | => /)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== 'undefined')
      .sort();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol);
  return exported
    .flatMap((symbol) => {
      const types = [checker.getDeclaredTypeOfSymbol(symbol), checker.getTypeOfSymbol(symbol)];
      const members = types
        .flatMap((type) => type.getProperties())
        .filter(({ name }) => !/^(_|prototype$|isEmptyObject$|resolvableValue$)/.test(name));
      const constructors = checker
        .getTypeOfSymbol(symbol)
        .getConstructSignatures()
        .map((one) => unordered(checker.signatureToString(one)).join(' '));
      const own = (symbol.flags & ts.SymbolFlags.Function) === 0 ? '' : unordered(written(checker.getTypeOfSymbol(symbol))).join(' ');
      return [
        `${symbol.name} ${own}`,
        ...constructors.map((one) => `new ${symbol.name} ${one}`),
        ...members.map((member) => `${symbol.name}.${member.name} ${unordered(written(checker.getTypeOfSymbol(member))).join(' ')}`),
      ];
    })
    .sort();
}

test('declarations say what the compiler would have said', async () => {
  const sources = await typescriptSources(listedSchema());
  const files = new Map<string, string>();
  for (const folder of COMPARED) {
    const source = sources.get(folder) ?? '';
    files.set(join(CLASSES, 'lib-original', folder, 'index.ts'), source);
    files.set(
      join(CLASSES, 'lib-declared', folder, 'index.d.ts'),
      declaration(source, (path) => [path]),
    );
  }
  const program = programOf(files);
  for (const folder of COMPARED) {
    const declared = join(CLASSES, 'lib-declared', folder, 'index.d.ts');
    expect(program.getSemanticDiagnostics(program.getSourceFile(declared)).map(({ messageText }) => messageText)).toEqual([]);
    expect(surface(program, declared)).toEqual(surface(program, join(CLASSES, 'lib-original', folder, 'index.ts')));
  }
});

test('a member of an unknown form is refused instead of left out', () => {
  expect(() => classMembers(['  public async surprise() {'])).toThrow('wrote a member this does not know: public async surprise() {');
  expect(() => classMembers(['  public get surprise() {', '    return compute();', '  }'])).toThrow('wrote a getter this does not know');
});
