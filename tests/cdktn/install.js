const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Called by jest ahead of the lane: installs the fork beside its lock file, once. */
module.exports = () => {
  const { dependencies } = JSON.parse(readFileSync(join(__dirname, 'package.json'), 'utf8'));
  const there = (name) => {
    const file = join(__dirname, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === dependencies[name];
  };
  if (Object.keys(dependencies).every(there)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: __dirname, stdio: ['ignore', 'ignore', 'inherit'] });
};
