/** What one program of the benchmark prints. */
export interface Measured {
  /** Building and synthesizing, without loading modules and input. */
  readonly seconds: number;
  readonly resources: number;
  readonly peakMegabytes: number;
}

/** Times `work`, which returns how many resources it made, and prints the figures as JSON. */
export function measure(work: () => number): void {
  const start = process.hrtime.bigint();
  const resources = work();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const measured: Measured = { seconds, resources, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(measured));
}
