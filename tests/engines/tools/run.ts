import { existsSync } from 'node:fs';
import { ENGINES, fetchEngines } from './engines';
import { engineFolder } from './folder';

// `--there` only says whether they are fetched.
if (process.argv.includes('--there')) process.exitCode = Object.values(ENGINES).every((name) => existsSync(engineFolder(name))) ? 0 : 1;
else fetchEngines((line) => process.stdout.write(`${line}\n`));
