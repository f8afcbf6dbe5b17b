// The toolkit's own files: what the command line runs from, without tests, benchmarks and estates.
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** What tsconfig.json names and the command line does not run. */
const ASIDE = ['tests', 'bench', 'examples', 'estate', 'packages/*/src'];
/** What tsconfig.json does not name: data, and a package's folder as a whole. */
const BESIDES = ['spec', 'packages/provider-knowledge', 'package.json'];
/** Is compiled. */
const CODE = /(?<!\.d)\.ts$/;
/** Is read by the code, so it is copied. */
const DATA = /\.(br|json|proto|txt|zip)$/;

/** Size and time of every file of the toolkit in `root`, by its path: the same as long as nobody has changed one. */
function sources(root) {
  const found = {};
  const take = (path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    found[path] = `${mtimeMs}:${size}`;
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules') walk(path);
      } else if (CODE.test(path) || DATA.test(path)) take(path);
    }
  };
  const { include } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  const named = [...include.filter((path) => !ASIDE.includes(path)), ...BESIDES];
  for (const path of named) (statSync(join(root, path)).isDirectory() ? walk : take)(path);
  return found;
}

module.exports = { sources, CODE };
