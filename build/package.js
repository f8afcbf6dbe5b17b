// `npm pack` and `npm publish` call this: compiled code, and declarations of what programs import.
const { execFileSync } = require('node:child_process');
const { readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { compiled } = require('./compile.js');
const { ownPackages } = require('./own-packages.js');

const ROOT = join(__dirname, '..');

const out = compiled(ROOT);
const declarations = () => readdirSync(out, { recursive: true }).filter((path) => path.endsWith('.d.ts'));
// Those of files that are gone must not be shipped.
for (const path of declarations()) rmSync(join(out, path));
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(ROOT, 'tsconfig.build.json')], {
  stdio: ['ignore', 2, 2],
});
for (const path of declarations()) {
  const file = join(out, path);
  writeFileSync(file, ownPackages(relative(out, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}
