import { buildPrograms, missingPrograms, toolsFolder } from './build';

// `--there` only says whether they are built.
if (process.argv.includes('--there')) process.exitCode = missingPrograms().length === 0 ? 0 : 1;
else {
  buildPrograms((line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${toolsFolder()}\n`);
}
