import { exitCodeOf, finalReport } from '../../../deploy/report/final-report';
import type { StackFolder } from '../../../deploy/stacks/stack-folder';
import { deployHere } from './deploy-here';

const stacks = JSON.parse(process.argv[2] ?? '[]') as StackFolder[];

void deployHere(stacks, { onLine: (line) => void process.stdout.write(`${line}\n`) }).then(({ results }) => {
  process.stdout.write(`${finalReport(results, 'deploy', 'again')}\n`);
  process.exitCode = exitCodeOf(results);
});
