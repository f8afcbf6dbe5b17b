/** Estates nobody thought of: whatever is written, loading ends with an estate or with problems that stand somewhere. */
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { stringify } from 'yaml';
import { isError, physicalNames } from '../../model';
import { overlaps } from '../../domain/network/overlap';
import { nameProblem } from '../../domain/names/physical-name';
import { peak } from '../../constructs/spark/known/queue-sums';
import { inCu } from '../../domain/units/quantity';
import { BUSINESS, ENVIRONMENT, load, type Loaded } from './folder';

const key = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/) },
  fc.constantFrom('constructor', '__proto__', 'toString', 'main', 'default'),
  fc.string(),
);
const cu = fc.integer({ min: 1, max: 500 }).map((amount) => `${amount} CU`);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: value as fc.Arbitrary<unknown> }, fc.jsonValue({ maxDepth: 2 }));
const byEnvironment = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.record({ default: value, prod: value }));

const options = fc.record(
  {
    spark: maybe(
      fc.record(
        {
          quota: maybe(byEnvironment(cu)),
          queues: maybe(fc.dictionary(key, fc.record({ max: maybe(byEnvironment(cu)) }), { maxKeys: 4 })),
          kyuubi: maybe(fc.record({ queue: key })),
        },
        { requiredKeys: [] },
      ),
    ),
    starrocks: maybe(
      fc.record(
        { groups: fc.dictionary(key, fc.record({ nodes: fc.integer({ min: -1, max: 120 }), size: cu }), { maxKeys: 3 }) },
        { requiredKeys: [] },
      ),
    ),
    lake: maybe(
      fc.record(
        { kind: fc.constantFrom('oss', 'oss-hdfs', 'hdfs'), layers: fc.dictionary(key, fc.constant({}), { maxKeys: 3 }) },
        { requiredKeys: [] },
      ),
    ),
    access: maybe(
      fc.dictionary(
        key,
        fc.record({ read: fc.array(fc.string(), { maxLength: 2 }), submit: fc.array(key, { maxLength: 2 }) }, { requiredKeys: [] }),
        { maxKeys: 2 },
      ),
    ),
  },
  { requiredKeys: [] },
);

const word = fc.stringMatching(/^[a-z][a-z0-9]{2,11}$/).filter((name) => name !== 'lake' && name !== 'spark');
const max = fc.integer({ min: 3, max: 500 });

/** CU of the two queues that every workspace is born with. */
const GIVEN = 2;

/** Options that break no rule: the quota is what the queues add up to, in windows too, and only what exists is named. */
const fitting = fc
  .record({
    queues: fc.dictionary(word, fc.record({ max, window: max }), { minKeys: 1, maxKeys: 5 }),
    layers: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    groups: fc.dictionary(
      word,
      fc.record({ nodes: fc.integer({ min: 1, max: 30 }), size: fc.integer({ min: 1, max: 16 }).map((steps) => `${steps * 8} CU`) }),
      { maxKeys: 3 },
    ),
    topics: fc.dictionary(word, fc.record({ partitions: fc.integer({ min: 1, max: 360 }) }), { minKeys: 1, maxKeys: 3 }),
  })
  .map(({ queues, layers, groups, topics }) => {
    const all = Object.values(queues);
    const sum = (pick: (one: { max: number; window: number }) => number): number => all.reduce((total, one) => total + pick(one), 0);
    const names = Object.keys(queues);
    return {
      lake: { kind: 'oss-hdfs', format: 'paimon', layers: Object.fromEntries(layers.map((layer) => [layer, {}])) },
      spark: {
        quota: `${
          GIVEN +
          Math.max(
            sum((one) => one.max),
            sum((one) => one.window),
          )
        } CU`,
        queues: Object.fromEntries(
          Object.entries(queues).map(([name, one]) => [name, { max: `${one.max} CU`, schedule: { '22:00-06:00': `${one.window} CU` } }]),
        ),
        kyuubi: { queue: names[0] },
      },
      starrocks: { groups },
      kafka: { topics },
      access: { workload: { submit: names, read: layers.map((layer) => `lake/${layer}`), produce: Object.keys(topics) } },
    };
  });

/** Every problem can be found: it is in a file of the estate, at a line and column that the file has. */
function standsSomewhere({ problems, textAt }: Loaded, files: Readonly<Record<string, string>>): void {
  for (const problem of problems) {
    const { file, line, column, code, message, fix } = problem;
    expect([code, message, fix].every((text) => text.trim() !== '')).toBe(true);
    if (!Object.hasOwn(files, file)) continue;
    const text = files[file]?.split('\n')[line - 1];
    expect({ code, line, text: typeof text }).toEqual({ code, line, text: 'string' });
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((text ?? '').length + 1);
    expect(typeof textAt(problem)).toBe('string');
  }
}

describe('any estate', () => {
  it('of plausible values loads or has problems with a place', () => {
    fc.assert(
      fc.property(options, (written) => {
        const risk = stringify({ ...BUSINESS, ...written }, { aliasDuplicateObjects: false });
        const loaded = load({ 'businesses/risk.yaml': risk });
        standsSomewhere(loaded, { 'businesses/risk.yaml': risk });
        expect(loaded.estate === undefined).toBe(loaded.problems.some(isError));
      }),
      { numRuns: 150 },
    );
  });

  it("of values that fit loads at every scale, within its quotas and with names that are allowed and nobody else's", () => {
    fc.assert(
      fc.property(fitting, fc.integer({ min: 1, max: 300 }), (risk, scale) => {
        const staging = { ...ENVIRONMENT, network: { cidr: '10.30.0.0/16', zones: ['cn-hangzhou-i'] }, scale: `${scale} %` };
        const { estate, problems } = load({ 'businesses/risk.yaml': { ...BUSINESS, ...risk }, 'environments/staging.yaml': staging });
        expect(problems).toEqual([]);
        for (const environment of Object.values(estate!.environments)) {
          const { quota, queues } = environment.businesses['risk']!.spark['main']!;
          expect(peak(queues).cu).toBeLessThanOrEqual(inCu(quota));
          const names = physicalNames('acme', environment);
          expect(names.filter(({ rule, name }) => nameProblem(rule, name) !== undefined)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of any text at all does, too', () => {
    const fragment = fc.constantFrom(
      'spark',
      ':',
      ' ',
      '\n',
      '{',
      '}',
      '[',
      ']',
      '- ',
      '? ',
      '&a ',
      '*a',
      '!!x ',
      '"',
      "'",
      '#',
      '|',
      '>',
      '10 CU',
      '<<',
      '\t',
      '---\n',
      'é',
      '风',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          standsSomewhere(load({ 'businesses/risk.yaml': text }), { 'businesses/risk.yaml': text });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('any two networks', () => {
  it('overlap exactly when an address is in both', () => {
    const block = fc
      .tuple(fc.nat(3), fc.nat(255), fc.integer({ min: 8, max: 28 }))
      .map(([a, b, prefix]) => `${ipaddr.IPv4.networkAddressFromCIDR(`10.${a}.${b}.0/${prefix}`).toString()}/${prefix}`);
    fc.assert(
      fc.property(block, block, (a, b) => {
        const within = (address: string, cidr: string): boolean => ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parseCIDR(cidr));
        const shared = within(a.split('/')[0] ?? '', b) || within(b.split('/')[0] ?? '', a);
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
    );
  });

  it('of two environments are refused exactly when they do', () => {
    const block = fc
      .tuple(fc.constantFrom(10, 11), fc.constantFrom(8, 12, 16))
      .map(([b, prefix]) => `${ipaddr.IPv4.networkAddressFromCIDR(`10.${b}.0.0/${prefix}`).toString()}/${prefix}`);
    fc.assert(
      fc.property(block, block, (a, b) => {
        const network = (cidr: string) => ({ ...ENVIRONMENT, network: { cidr, zones: ['cn-hangzhou-i'] } });
        const { problems } = load({ 'environments/prod.yaml': network(a), 'environments/dev.yaml': network(b) });
        expect(problems.map(({ code }) => code)).toEqual(overlaps(a, b) ? ['network.cidr.overlap'] : []);
      }),
      { numRuns: 20 },
    );
  });
});
