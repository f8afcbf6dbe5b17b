import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Stands for what only running the code would tell. */
const NOT_CONSTANT: unique symbol = Symbol('not constant');

type Members = Readonly<Record<string, unknown>>;

/** A source file, parsed. */
export const parsed = (path: string, text: string = readFileSync(path, 'utf8')): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

/** The value of the constant `name` of a file, imported ones included; undefined if there is none. */
export function constantValue(file: ts.SourceFile, name: string): unknown {
  const declared = file.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((declaration) => declaration.name.getText(file) === name);
  if (declared?.initializer) return valueOf(declared.initializer, file);
  const imported = importOf(file, name);
  return imported && constantValue(parsed(imported.path), imported.name);
}

/** Where a name comes from; only files of our own are looked into. */
function importOf(file: ts.SourceFile, name: string): { readonly path: string; readonly name: string } | undefined {
  for (const { moduleSpecifier, importClause } of file.statements.filter((statement) => ts.isImportDeclaration(statement))) {
    const bindings = importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.'))
      continue;
    const found = bindings.elements.find((element) => element.name.text === name);
    if (found) return { path: `${join(dirname(file.fileName), moduleSpecifier.text)}.ts`, name: (found.propertyName ?? found.name).text };
  }
  return undefined;
}

function valueOf(node: ts.Expression, file: ts.SourceFile): unknown {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return valueOf(node.expression, file);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isIdentifier(node)) return constantValue(file, node.text) ?? NOT_CONSTANT;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => valueOf(element, file));
  if (ts.isPropertyAccessExpression(node)) return members(valueOf(node.expression, file))?.[node.name.text] ?? NOT_CONSTANT;
  if (ts.isObjectLiteralExpression(node))
    return Object.assign({}, ...node.properties.map((property) => memberOf(property, file))) as Members;
  return NOT_CONSTANT;
}

function memberOf(property: ts.ObjectLiteralElementLike, file: ts.SourceFile): Members {
  if (ts.isSpreadAssignment(property)) return members(valueOf(property.expression, file)) ?? {};
  if (ts.isPropertyAssignment(property)) return { [property.name.getText(file)]: valueOf(property.initializer, file) };
  if (ts.isShorthandPropertyAssignment(property)) return { [property.name.text]: constantValue(file, property.name.text) ?? NOT_CONSTANT };
  return {};
}

/** The value as an object with members; undefined if it is none. */
export const members = (value: unknown): Members | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined;
