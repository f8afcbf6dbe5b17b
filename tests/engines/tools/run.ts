import { fetchEngines } from './engines';

try {
  fetchEngines((line) => process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`an engine cannot be fetched: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
