#!/usr/bin/env node
// TypeScript is compiled on the fly and cached by tsx, so what runs is always what is in the tree.
require('tsx/cjs');
require('../cli/index.ts');
