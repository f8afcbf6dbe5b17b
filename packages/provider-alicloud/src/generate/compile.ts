import ts from 'typescript';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../providers';
import type { CompiledClass } from './output';

/** First generation */
export function compile(sources: ReadonlyMap<string, string>): Map<string, CompiledClass> {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts'], module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16, declaration: true, strict: true, noCheck: true, skipLibCheck: true, types: [] };
  const host = ts.createCompilerHost(options);
  const virtual = new Map([...sources].map(([name, text]) => [join(PACKAGE_ROOT, 'lib', name, 'index.ts'), text]));
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => virtual.get(file) ?? readFile(file);
  host.fileExists = (file) => virtual.has(file) || fileExists(file);
  host.getSourceFile = (file, ...rest) => virtual.has(file) ? ts.createSourceFile(file, virtual.get(file) ?? '', ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest);
  const out = new Map<string, string>();
  ts.createProgram([...virtual.keys()], options, host).emit(undefined, (file, text) => out.set(file, text));
  return new Map([...sources.keys()].map((name) => [name, {
    javascript: out.get(join(PACKAGE_ROOT, 'lib', name, 'index.js')) ?? '',
    declaration: out.get(join(PACKAGE_ROOT, 'lib', name, 'index.d.ts')) ?? '',
  }]));
}
