import { cpSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCli } from '../../deploy/running-cli';
import { pick, randomFrom } from '../../crash/random';
import { type Description, filesOf, writeInto } from '../estate/description';
import { pairOf } from '../estate/pairs';
import { contentOf, type HeldNow, heldIn } from './held';
import { course, deployed, isValid, newFolder } from './walk';

/** A deploy that was interrupted, and what the next one made of it. */
export interface Interrupted {
  readonly seed: number;
  readonly signal: NodeJS.Signals;
  /** Milliseconds after the start. */
  readonly at: number;
  /** It was still working then. */
  readonly met: boolean;
  /** What is unlike a run that nobody disturbed. */
  readonly faults: readonly string[];
}

/** Deploys a pair twice from the same start: once undisturbed, once interrupted at a random moment and deployed again. */
export async function interrupted(seed: number): Promise<Interrupted> {
  const random = randomFrom(seed);
  const signal = pick(['SIGINT', 'SIGKILL'] as const, random);
  const [calm, stormy] = [newFolder(), newFolder()];
  try {
    const { before, after } = pairFor(seed);
    writeInto(calm, before);
    await mustEnd(calm, 'the first deploy');
    cpSync(calm, stormy, { recursive: true });
    for (const dir of [calm, stormy]) writeInto(dir, after);
    const start = Date.now();
    const wanted = await deployed(calm);
    const takes = Date.now() - start;

    // Loading takes the first part of it, and nothing is touched there.
    const at = Math.round((0.2 + 0.6 * random()) * takes);
    const met = await interruptAfter(stormy, signal, at);
    const again = await deployed(stormy);
    const faults = again.code === wanted.code ? [] : [`ended with ${again.code} instead of ${wanted.code}:\n${again.output}`];
    const unlike = differences(heldIn(calm), heldIn(stormy));
    const pair = [...faults, ...unlike].length === 0 ? [] : [JSON.stringify([filesOf(before), filesOf(after)], null, 1)];
    return { seed, signal, at, met, faults: [...faults, ...unlike, ...pair] };
  } finally {
    for (const dir of [calm, stormy]) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The first pair of a course that changes something. */
function pairFor(seed: number): { readonly before: Description; readonly after: Description } {
  const { first: before, edits } = course(seed);
  const changing = edits.map((some) => pairOf(before, some)).filter(({ after }) => isValid(after));
  const pair = changing.find(({ after }) => JSON.stringify(after) !== JSON.stringify(before));
  if (pair === undefined) throw new Error('no edit changes anything');
  return pair;
}

async function mustEnd(dir: string, what: string): Promise<void> {
  const { code, output } = await deployed(dir);
  if (code !== 0) throw new Error(`${what} ended with ${code}:\n${output}`);
}

async function interruptAfter(dir: string, signal: NodeJS.Signals, at: number): Promise<boolean> {
  const running = startCli(['deploy', '--simulate', '--yes', '--estate', dir]);
  await sleep(at);
  const met = running.child.exitCode === null && running.child.kill(signal);
  await running.end();
  return met;
}

function differences(wanted: HeldNow, found: HeldNow): string[] {
  const [left, right] = [contentOf(wanted), contentOf(found)];
  const count = (all: readonly string[], one: string): number => all.filter((other) => other === one).length;
  return [...new Set([...left, ...right])]
    .filter((one) => count(left, one) !== count(right, one))
    .map((one) => `${one}: ${count(right, one)} instead of ${count(left, one)}`);
}
