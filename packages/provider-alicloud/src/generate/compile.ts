import { commentsOf } from './comment';
import { declaration } from './declaration';
import type { CompiledClass } from './output';

/** Turns the TypeScript of every class into JavaScript and declarations. */
export async function compile(sources: ReadonlyMap<string, string>): Promise<Map<string, CompiledClass>> {
  const { transformSync } = await import('@swc/core');
  const compiled = new Map<string, CompiledClass>();
  for (const [folder, source] of sources) {
    const { code } = transformSync(source, {
      configFile: false,
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript' },
        // As cdktf's own packages are built: an attribute that is not set is not a property either.
        transform: { useDefineForClassFields: false },
        preserveAllComments: false,
        minify: { compress: false, mangle: false, format: { comments: false } },
      },
    });
    compiled.set(folder, { javascript: code, declaration: declaration(source, commentsOf(folder)) });
  }
  return compiled;
}
