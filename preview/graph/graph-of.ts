import { type Box, box, grid } from './boxes';
import type { PictureEnvironment, PictureStack } from './picture';

/** What is laid out: boxes, frames around some of them, and lines between them. */
export interface Graph {
  readonly boxes: readonly Box[];
  readonly frames: readonly { readonly stack: string; readonly boxes: readonly string[] }[];
  readonly lines: readonly GraphLine[];
}

export interface GraphLine {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** A stack reads another; otherwise a workload is granted something. */
  readonly reads: boolean;
}

/** With more businesses than these each is one box, told in numbers. */
const MOST_IN_FULL = 5;

export function graphOf({ stacks }: PictureEnvironment): Graph {
  const businesses = stacks.filter(({ kind }) => kind === 'business');
  const others = stacks.filter(({ kind }) => kind !== 'business').map(stackBox);
  return businesses.length > MOST_IN_FULL ? together(stacks, businesses, others) : inFull(stacks, businesses, others);
}

const partId = (stack: string, part: string): string => `part ${stack} ${part}`;
const workloadId = (stack: string, workload: string): string => `workload ${stack} ${workload}`;
const stackId = (stack: string): string => `stack ${stack}`;

const stackBox = ({ name, parts }: PictureStack): Box =>
  box({
    id: stackId(name),
    kind: 'stack',
    stack: name,
    title: name,
    lines: parts.flatMap(({ title, items }) => [title, ...items.map((item) => `  ${item}`)]),
  });

function inFull(stacks: readonly PictureStack[], businesses: readonly PictureStack[], others: readonly Box[]): Graph {
  const boxes = businesses.flatMap((stack) => [...stack.workloads.map(({ name }) => workloadBox(stack, name)), ...partBoxes(stack)]);
  const ids = new Set(boxes.map(({ id }) => id));
  const grants = businesses.flatMap(({ name, workloads }) =>
    workloads.flatMap((workload) =>
      workload.grants.map(({ stack, part, words }) => ({
        from: workloadId(name, workload.name),
        to: partId(stack, part),
        label: words,
        reads: false,
      })),
    ),
  );
  const first = (name: string): string => boxes.find((one) => one.stack === name && one.kind === 'part')?.id ?? stackId(name);
  return {
    boxes: [...boxes, ...others],
    frames: businesses.map(({ name }) => ({ stack: name, boxes: boxes.filter(({ stack }) => stack === name).map(({ id }) => id) })),
    lines: [...grants.filter(({ to }) => ids.has(to)), ...readLines(stacks, first)],
  };
}

const workloadBox = ({ name }: PictureStack, workload: string): Box =>
  box({ id: workloadId(name, workload), kind: 'workload', stack: name, title: workload, lines: [] });

/** A business without anything is a box that says so. */
function partBoxes({ name, parts, workloads }: PictureStack): Box[] {
  const boxes = parts.map(({ key, title, items }) => box({ id: partId(name, key), kind: 'part', stack: name, title, lines: items }));
  return boxes.length + workloads.length > 0
    ? boxes
    : [box({ id: stackId(name), kind: 'part', stack: name, title: 'nothing yet', lines: [] })];
}

function together(stacks: readonly PictureStack[], businesses: readonly PictureStack[], others: readonly Box[]): Graph {
  const cells = businesses.map((stack) =>
    box({ id: stackId(stack.name), kind: 'stack', stack: stack.name, title: stack.name, lines: numbers(stack) }),
  );
  const all = grid('businesses', `${businesses.length} businesses`, cells);
  const of = (name: string): string => (cells.some(({ stack }) => stack === name) ? all.id : stackId(name));
  return { boxes: [all, ...others], frames: [], lines: readLines(stacks, of) };
}

/** What a business has, in numbers: `Spark: 4,000 CU`, `Kafka: 3`. */
const numbers = ({ parts, workloads }: PictureStack): string[] => [
  ...parts.map(({ title, size, items }) => (size === undefined && items.length === 0 ? title : `${title}: ${size ?? items.length}`)),
  ...(workloads.length === 0 ? [] : [`${workloads.length} ${workloads.length === 1 ? 'workload' : 'workloads'}`]),
];

/**
 * Lines from stacks to the stacks that they read. A line that follows from two others is left out: a stack that reads `shared`, which reads
 * `foundation`, has no line to `foundation`.
 */
function readLines(stacks: readonly PictureStack[], idOf: (stack: string) => string): GraphLine[] {
  const reads = new Map(stacks.map((stack) => [stack.name, stack.reads]));
  const lines = new Map<string, GraphLine>();
  for (const { name, reads: own } of stacks) {
    const further = new Set(own.flatMap((one) => reads.get(one) ?? []));
    for (const to of own) {
      if (further.has(to) || !reads.has(to)) continue;
      const line = { from: idOf(name), to: idOf(to), label: '', reads: true };
      if (line.from !== line.to) lines.set(`${line.from}\n${line.to}`, line);
    }
  }
  return [...lines.values()];
}
