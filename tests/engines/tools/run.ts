import { fetchEngines } from './engines';

fetchEngines((line) => process.stdout.write(`${line}\n`));
