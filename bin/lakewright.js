#!/usr/bin/env node
// Libraries that every command loads come first: after tsx is registered each of their files would be looked at.
require('zod');
require('yaml');
require('commander');
// TypeScript is compiled on the fly and cached by tsx, so what runs is always what is in the tree.
require('tsx/cjs');
require('../cli/index.ts');
