import { buildPrograms, toolsFolder } from './build';

buildPrograms((line) => process.stdout.write(`${line}\n`));
process.stdout.write(`${toolsFolder()}\n`);
