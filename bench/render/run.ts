/* CPU and memory of each format of a preview of 10,000 changes in 200 stacks, a third of them dangerous. Against JSON.stringify of it. */
import { htmlReport, markdownReport, sarifReport, textReport } from '../../preview/render';
import { many } from '../../tests/preview/render/fixtures/many';

/** Of CPU for one format, and of memory for all. */
const LIMIT_SECONDS = 1;
const LIMIT_MB = 400;
const TIMES = 5;

const about = many(10_000, 200);

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const measured = (work: () => unknown): number =>
  Array.from({ length: TIMES }, () => cpu(work)).sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;

const baseline = measured(() => JSON.stringify(about));
const FORMATS = { text: textReport, markdown: markdownReport, html: htmlReport, sarif: sarifReport };
for (const [name, report] of Object.entries(FORMATS)) {
  const seconds = measured(() => report(about));
  process.stdout.write(`  ${name}: ${seconds.toFixed(2)} s of CPU, ${(seconds / baseline).toFixed(1)} x JSON.stringify\n`);
  if (seconds > LIMIT_SECONDS) process.exitCode = 1;
}
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`  at most ${Math.round(megabytes)} MB\n`);
if (megabytes > LIMIT_MB) process.exitCode = 1;
