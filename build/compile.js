// Compiles the toolkit into dist/, file by file: the same tree in JavaScript, so that folders, stack traces and `__dirname` mean the same.
const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { ownPackages } = require('./own-packages.js');
const { CODE, sources } = require('./sources.js');

const OUT = 'dist';
/** What was compiled, and from what. */
const STAMP = 'sources.json';

/** The compiled toolkit, compiled anew as far as its sources changed. Throws what the compiler or the disk says. */
function compiled(root) {
  const out = join(root, OUT);
  const [now, then] = [sources(root), stampOf(out)];
  const changed = Object.keys(now).filter((path) => now[path] !== then[path]);
  const gone = Object.keys(then).filter((path) => now[path] === undefined);
  if (changed.length + gone.length === 0) return out;

  const code = changed.filter((path) => CODE.test(path));
  for (const [path, text] of transpiled(root, code)) write(join(out, path), text);
  for (const path of changed) if (!CODE.test(path)) write(join(out, path), readFileSync(join(root, path)));
  for (const path of gone) rmSync(join(out, compiledName(path)), { force: true });
  // Last, so that whoever is stopped before it compiles again.
  write(join(out, STAMP), JSON.stringify(now));
  return out;
}

/** Where a source of the toolkit lies in dist/. */
const compiledName = (path) => path.replace(CODE, '.js');

function stampOf(out) {
  try {
    return JSON.parse(readFileSync(join(out, STAMP), 'utf8'));
  } catch {
    return {};
  }
}

function transpiled(root, paths) {
  if (paths.length === 0) return [];
  const { outputFiles } = require('esbuild').buildSync({
    absWorkingDir: root,
    entryPoints: paths,
    outdir: OUT,
    outbase: root,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  });
  return paths.map((path, index) => [compiledName(path), ownPackages(path, outputFiles[index].text)]);
}

/** Whole or not at all: another command may be loading the file. */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

module.exports = { compiled };
