// Packages of this repository are no packages to whoever installs the toolkit: imports of them by name become paths.
const { posix } = require('node:path');

/** Where a module of each lies, seen from the root. The classes are made as JavaScript already and lie beside dist/, not in it. */
const OWN = [
  { name: /(["'])@lakewright\/provider-knowledge\/([^"']+)\1/g, at: (module) => `dist/packages/provider-knowledge/src/${module}` },
  {
    name: /(["'])@cdktf\/provider-alicloud\/([^"']+)\1/g,
    at: (module) => `packages/provider-alicloud/${module}${module.endsWith('.json') ? '' : '/index.js'}`,
  },
];

/** The compiled text or declarations of the source `path`, with paths for names of own packages. */
const ownPackages = (path, text) =>
  OWN.reduce(
    (changed, { name, at }) =>
      changed.replace(name, (_, quote, module) => `${quote}${posix.relative(posix.join('dist', posix.dirname(path)), at(module))}${quote}`),
    text,
  );

module.exports = { ownPackages };
