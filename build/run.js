// `npm run compile`: what the first command would do otherwise.
const { join } = require('node:path');
require('./compile.js').compiled(join(__dirname, '..'));
