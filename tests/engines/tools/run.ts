import { fetchEngines, missingEngines } from './engines';

// `--there` only says whether they were fetched.
if (process.argv.includes('--there')) process.exitCode = missingEngines().length === 0 ? 0 : 1;
else {
  try {
    fetchEngines((line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    process.stderr.write(`an engine cannot be fetched: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
