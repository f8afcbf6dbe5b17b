/* CPU of reading a plan of 10,000 changes: parsed, opened, told apart, masked, all rules. Against JSON.parse of the same text. */
import { readPlan, readPlans } from '../../plan';
import { planText } from './made';

const CHANGES = 10_000;
/** Of CPU, on one core. */
const LIMIT_SECONDS = 1;
const TIMES = 5;

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const middle = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
const measured = (work: () => void): number => middle(Array.from({ length: TIMES }, () => cpu(work)));

const text = planText(CHANGES);
let findings = 0;

function whole(): void {
  const read = readPlan(text, 'bench-prod');
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  findings = readPlans({
    plans: [read.value],
    states: [],
    described: ['bench-prod'],
    documents: {},
    allowances: [],
    today: '2026-11-28',
    environmentOf: () => ({ name: 'prod', allowDataLoss: false }),
    placeOf: () => undefined,
  }).findings.length;
}

const first = cpu(whole);
const reading = measured(whole);
const parsing = measured(() => void JSON.parse(text));
process.stdout.write(
  `  ${CHANGES} changes (${(text.length / 1e6).toFixed(1)} MB), ${findings} findings: ${reading.toFixed(2)} s of CPU, the first time ${first.toFixed(2)} s\n` +
    `  JSON.parse of the same text: ${parsing.toFixed(3)} s; ratio ${(reading / parsing).toFixed(1)}\n`,
);
if (reading > LIMIT_SECONDS) {
  process.stdout.write(`  too slow: at most ${LIMIT_SECONDS} s\n`);
  process.exitCode = 1;
}
