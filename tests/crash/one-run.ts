import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCli } from '../deploy/running-cli';
import { pick, randomFrom } from './random';
import { type Inventory, type Stage, stage } from './stage';
import { VICTIMS, type Victim, killed, pidsOf } from './victims';

/** What runs are held against, made once by an undisturbed deploy. */
export interface Reference {
  /** Estate folder with everything deployed, to start changes from. */
  readonly template: Stage;
  readonly inventory: Inventory;
  /** How long a first deploy and a change take here, in milliseconds: kills are spread over that. */
  readonly takes: { readonly first: number; readonly change: number };
  /** How many stacks are applied in each. */
  readonly stacks: number;
}

/** When to kill: at any moment of the run, or while something is being applied, which is a small part of it. */
type Aim = 'anytime' | 'apply';
/** The moment is counted from the start of an apply. Milliseconds. */
const APPLY_TAKES = 500;

export interface CrashRun {
  readonly seed: number;
  readonly victim: Victim;
  readonly scenario: 'first' | 'change';
  readonly aim: Aim;
  /** Milliseconds after the start; undefined when the deploy was over before there was anything to kill. */
  readonly killedAt: number | undefined;
  /** What is wrong afterwards; empty is how it should be. */
  readonly problems: readonly string[];
}

const deploy = (one: Stage) => startCli(['deploy', '--simulate', '--env', 'dev', '--estate', one.dir]);

/** Deploys the estate at `source` twice, the second time with a change, and remembers what there is then. */
export async function reference(source: string): Promise<Reference> {
  const template = stage(source, 'empty');
  const timed = async (): Promise<number> => {
    const start = Date.now();
    const { code, output } = await deploy(template).end();
    if (code !== 0) throw new Error(`the undisturbed deploy failed:\n${output}`);
    return Date.now() - start;
  };
  const first = await timed();
  const inventory = await template.inventory();
  template.change('timed');
  return { template, inventory, takes: { first, change: await timed() }, stacks: template.stacks().length };
}

/** Deploys, kills one process at a moment the seed determines, deploys again, and looks whether everything is as if nothing had happened. */
export async function crashRun(seed: number, { template, inventory, takes, stacks }: Reference): Promise<CrashRun> {
  const random = randomFrom(seed);
  const victim = pick(VICTIMS, random);
  const scenario = pick(['first', 'change'] as const, random);
  const aim = pick(['anytime', 'apply'] as const, random);
  const one = stage(template.dir, scenario === 'first' ? 'empty' : 'deployed');
  if (scenario === 'change') one.change(`seed-${seed}`);
  try {
    const moment =
      aim === 'anytime'
        ? { after: random() * takes[scenario] }
        : { apply: 1 + Math.floor(random() * stacks), after: random() * APPLY_TAKES };
    const killedAt = await deployAndKill(one, victim, moment);
    const problems = [...unreadable(one), ...(await recover(one))];
    return {
      seed,
      victim,
      scenario,
      aim,
      killedAt,
      problems: [...problems, ...(problems.length > 0 ? [] : differences(inventory, await one.inventory()))],
    };
  } finally {
    one.remove();
  }
}

interface Moment {
  /** Number of the apply whose beginning is waited for. */
  readonly apply?: number;
  /** Milliseconds. */
  readonly after: number;
}

async function deployAndKill(one: Stage, victim: Victim, { apply = 0, after }: Moment): Promise<number | undefined> {
  const start = Date.now();
  const running = deploy(one);
  while (running.output().split(': applying').length <= apply && running.child.exitCode === null) await sleep(5);
  await sleep(after);
  let killedAt: number | undefined;
  while (killedAt === undefined && running.child.exitCode === null) {
    if ((await pidsOf(victim, one, running.child.pid ?? 0)).filter(killed).length > 0) killedAt = Date.now() - start;
    else await sleep(5);
  }
  await running.end();
  return killedAt;
}

/** The cloud's file is append-only lines: each complete one must be JSON, whenever one looks. */
function unreadable({ cloudFile }: Stage): string[] {
  let text = '';
  try {
    text = readFileSync(cloudFile, 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .slice(0, -1)
    .flatMap((line, index) => {
      try {
        JSON.parse(line);
        return [];
      } catch {
        return [`${cloudFile}:${index + 1} is not readable`];
      }
    });
}

async function recover(one: Stage): Promise<string[]> {
  const { code, output } = await deploy(one).end();
  return code === 0 && output.includes('planned again: nothing to do') ? [] : [`the deploy after it ended with ${code}:\n${output}`];
}

function differences(wanted: Inventory, found: Inventory): string[] {
  return [
    ...unlike('object', wanted.objects, found.objects),
    ...unlike('resource', wanted.resources, found.resources),
    ...found.lost.map((address) => `${address} has no object in the cloud`),
  ];
}

function unlike(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  const count = (all: readonly string[], one: string): number => all.filter((other) => other === one).length;
  return [...new Set([...wanted, ...found])]
    .filter((one) => count(wanted, one) !== count(found, one))
    .map((one) => `${what} ${one}: ${count(found, one)} instead of ${count(wanted, one)}`);
}
