/*
 * Plans of 100 clones of the largest example, one after the other into the same files, which grow. What a plan takes against reading these files,
 * as any command does: the last ten against the first ten, 1x is flat.
 */
import { join } from 'node:path';
import { planClone } from '../../clone/plan';
import { readClones } from '../../clone/record/read-clones';
import { readSource } from '../../clone/source';
import { parseYaml } from '../../model/read/parse-yaml';
import { loadEstate } from '../../model/read/load-estate';

const ESTATE = join(__dirname, '..', '..', 'examples', 'fintopia');
const TIMES = Number(process.env['COUNT'] ?? 100);
const TENTH = Math.max(1, Math.floor(TIMES / 10));
const AIM = 1.5;

const { estate } = loadEstate(ESTATE);
if (!estate) throw new Error('the example does not load');
let from = readSource(ESTATE, estate);

const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

const reading: number[] = [];
const planning: number[] = [];
for (let index = 0; index < TIMES + TENTH; index += 1) {
  const { texts } = from;
  reading.push(cpu(() => texts.forEach((text, path) => void (/^(?:environments|businesses)\//.test(path) && parseYaml(path, text)))));
  planning.push(
    cpu(() => {
      const plan = planClone(from, { source: 'cn', target: `copy-${index}`, scale: '0.25', today: '2026-11-29' });
      if (!('files' in plan)) throw new Error(plan[0]?.message ?? 'refused');
      const all = new Map([...from.texts, ...plan.files]);
      from = { ...from, texts: all, clones: readClones('clones.yaml', all.get('clones.yaml')).clones ?? from.clones };
    }),
  );
}
// The first tenth warms up. Files grow with every clone, and so does reading them, whatever is done with them: that is the measure.
const [first, last] = [TENTH, TIMES].map((at) => ({
  plan: median(planning.slice(at, at + TENTH)),
  read: median(reading.slice(at, at + TENTH)),
})) as [Measured, Measured];
const ratio = last.plan / last.read / (first.plan / first.read);
const text = ({ plan, read }: Measured): string => `${plan.toFixed(0)} ms of CPU, ${(plan / read).toFixed(1)}x the reading of the files`;
process.stdout.write(
  `  a clone: ${text(first)}; after ${TIMES} clones: ${text(last)}: ${ratio.toFixed(2)}x, ${ratio <= AIM ? 'flat' : 'NOT FLAT'}\n`,
);
if (ratio > AIM) process.exitCode = 1;

interface Measured {
  readonly plan: number;
  readonly read: number;
}
