#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');

/** The compiled toolkit. In a checkout it is brought up to date first: what runs is always what is in the tree. */
function toolkit() {
  if (!existsSync(join(ROOT, 'cli', 'index.ts'))) return join(ROOT, 'dist');
  try {
    return require('../build/compile.js').compiled(ROOT);
  } catch {
    // Nothing can be written here, or a file does not compile, which tsx tells with its line.
    require('tsx/cjs');
    return ROOT;
  }
}

require(join(toolkit(), 'cli'));
