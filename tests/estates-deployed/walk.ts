import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type SharedCloud, joinCloud } from '../../deploy/simulated-cloud';
import { allStacks } from '../../stacks/stack-list';
import { lakewright } from '../support/cli';
import { ESTATES, estateIn } from '../support/estates';
import { allowAccountRoles } from './account-roles';
import { disposable } from './disposable';
import { left } from './left';

type Yaml = Record<string, unknown>;

/** Which of an estate is walked, and two of its queues without windows. */
export interface Walked {
  readonly estate: string;
  readonly environment: string;
  readonly business: string;
  readonly queues: readonly [one: string, other: string];
}

/** What a workspace and its queues have, in CU. */
export interface Sizes {
  readonly quota: number;
  readonly queues: Readonly<Record<string, number>>;
}

/** What `root_queue` and `dev_queue` have where nobody writes it. CU. */
const LEAST = 1;

/** One business of an estate that ships, in one environment, deployed to a simulated cloud and changed step by step. */
export class Walk {
  readonly folder: string;
  /** As the estate ships, and filled: what is left is root_queue's. */
  readonly full: Sizes;
  readonly #spark: Yaml;
  #sizes: Sizes;
  #more: Yaml = {};

  constructor(readonly walked: Walked) {
    const { environment, business } = walked;
    this.folder = disposable(ESTATES[walked.estate] ?? '');
    for (const file of readdirSync(join(this.folder, 'environments')))
      this.#change(join('environments', file), (content) => ({ ...content, businesses: [business] }));
    for (const file of readdirSync(join(this.folder, 'businesses')))
      if (file !== `${business}.yaml`) rmSync(join(this.folder, 'businesses', file));
    this.#spark = this.#read()['spark'] as Yaml;
    const written = mapped(this.#spark['queues'] as Yaml, (queue) => cu((queue as Yaml)['max'], environment));
    const queues = { dev_queue: LEAST, ...written };
    const quota = cu(this.#spark['quota'], environment);
    const rest = quota - Object.values(queues).reduce((sum, one) => sum + one, 0);
    this.full = { quota, queues: { ...queues, root_queue: rest } };
    this.#sizes = this.full;
  }

  /** Describes other sizes, in a workspace whose parts are apart, and what else is in it. */
  describe(sizes: Sizes, more: Yaml = {}): void {
    this.#sizes = sizes;
    this.#more = more;
    const written = this.#spark['queues'] as Record<string, Yaml>;
    const queues = mapped(sizes.queues, (max, name) => ({ ...written[name], max: this.#here(max, written[name]?.['max']) }));
    const quota = this.#here(sizes.quota, this.#spark['quota']);
    this.#change(this.#file(), (content) => ({ ...content, spark: { ...this.#spark, parts: 'apart', quota, queues, ...more } }));
  }

  /** Deploys what is described; its next plan has to be empty, and the service to have what is described. */
  async deployed(): Promise<void> {
    const { status, output } = this.run('deploy');
    expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
    expect(output).toContain(`planned again: nothing to do in all ${this.stacks().length} stacks`);
    expect(await this.sizes()).toEqual(this.#sizes);
    const members = Object.values((this.#more['members'] ?? {}) as Record<string, Yaml>).map(({ id }) => id);
    expect(await this.#inCloud('Custom::SparkMember', ({ MemberId: id }) => id)).toEqual(members);
  }

  run(command: string, ...more: readonly string[]): { readonly status: number | null; readonly output: string } {
    const { status, stdout, stderr } = lakewright([
      command,
      '--simulate',
      '--estate',
      this.folder,
      '--env',
      this.walked.environment,
      ...more,
    ]);
    return { status, output: stdout + stderr };
  }

  /** What the service has. */
  async sizes(): Promise<Sizes> {
    const [quota = 0] = await this.#inCloud('ALIYUN::EMR::SparkWorkspace', ({ ResourceSpec: spec }) => Number((spec as Yaml)['Cu']));
    const queues = await this.#inCloud('Custom::SparkQueue', ({ Name: name, MaxCu: max }) => [name, max] as const);
    return { quota, queues: Object.fromEntries(queues) as Sizes['queues'] };
  }

  async cloud<T>(work: (control: SharedCloud['control']) => Promise<T>): Promise<T> {
    const cloud = await joinCloud(join(this.folder, '.lakewright', 'simulated', 'cloud.jsonl'));
    try {
      return await work(cloud.control);
    } finally {
      cloud.close();
    }
  }

  /** Destroys it all. */
  async destroyed(): Promise<void> {
    allowAccountRoles(this.folder, this.stacks());
    const { status, output } = this.run('destroy', '--yes');
    expect({ status, output: status === 0 ? '' : output }).toEqual({ status: 0, output: '' });
    expect(await left(this.folder)).toEqual([]);
  }

  stop(): void {
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }

  stacks(): string[] {
    const { environment } = this.walked;
    return allStacks(estateIn(this.folder)).flatMap((stack) => (stack.environment === environment ? [stack.name] : []));
  }

  /** A size in the environment that is walked; elsewhere it stays as it ships. */
  #here = (size: number, shipped: unknown = `${LEAST} CU`): Yaml => ({
    ...(typeof shipped === 'string' ? { default: shipped } : (shipped as Yaml)),
    [this.walked.environment]: `${size} CU`,
  });

  #inCloud<T>(kind: string, show: (attributes: Readonly<Record<string, unknown>>) => T): Promise<T[]> {
    return this.cloud(async (control) => (await control.objects(kind)).map(({ attributes }) => show(attributes)));
  }

  #file = (): string => join('businesses', `${this.walked.business}.yaml`);
  #read = (): Yaml => parse(readFileSync(join(this.folder, this.#file()), 'utf8')) as Yaml;

  #change(file: string, change: (content: Yaml) => Yaml): void {
    const path = join(this.folder, file);
    writeFileSync(path, stringify(change(parse(readFileSync(path, 'utf8')) as Yaml)));
  }
}

const mapped = <T, U>(named: Readonly<Record<string, T>>, change: (value: T, name: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [name, change(value, name)]));

/** `40 CU`, or the value of an environment. */
function cu(written: unknown, environment: string): number {
  if (typeof written === 'string') return Number.parseInt(written, 10);
  const values = written as Readonly<Record<string, string>>;
  return Number.parseInt(values[environment] ?? values['default'] ?? '', 10);
}
