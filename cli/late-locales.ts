import { existsSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Zod loads its messages in some fifty languages, a sixth of all files that `validate` reads, and nothing of ours ever says one. They are loaded
 * when somebody asks for them; where Zod has them elsewhere, at once.
 */
export function loadLocalesLate(): void {
  const file = join(dirname(require.resolve('zod')), 'v4', 'locales', 'index.cjs');
  if (require.cache[file] !== undefined || !existsSync(file)) return;
  const late = new Module(file);
  late.filename = file;
  late.loaded = true;
  late.exports = new Proxy(
    { __esModule: true },
    {
      get: (known, name) => {
        if (name in known) return Reflect.get(known, name) as unknown;
        if (require.cache[file] === late) Reflect.deleteProperty(require.cache, file);
        return Reflect.get(createRequire(file)(file) as object, name) as unknown;
      },
    },
  );
  require.cache[file] = late;
}
