import fc from 'fast-check';
import { brokenIn } from '../../../domain/rule';
import { templateNamesIn } from '../../../constructs/spark/known/subjects';
import { TEMPLATE_NAME_RULES } from '../../../constructs/spark/known/template-names';
import { declared } from '../../../constructs/spark/options';
import { ADMIN, BASE, type Options, built, refused, rosOf } from './build';

const ID = '291234567890123456';
const QUEUE = { max: '4 CU' } as const;

/** Keys that are close to each other once only letters and digits count. */
const key = fc.constantFrom('etl', 'etl-1', 'etl1', 'etl_1', 'etl-max', 'etl-id', 'etl-queue', 'etl-secret', 'etl-idle-minutes', 'e-tl');
const keyed = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> => fc.dictionary(key, value, { maxKeys: 3 });
const tokens = keyed(fc.constantFrom({}, { expire: '90 days' } as const));
const options: fc.Arbitrary<Options> = fc.record({
  queues: keyed(
    fc.constantFrom(
      QUEUE,
      { ...QUEUE, min: '1 CU' } as const,
      { ...QUEUE, schedule: { '22:00-06:00': '3 CU', '08:00-09:00': '3 CU' } } as const,
    ),
  ),
  sessions: keyed(fc.constant({ queue: 'root_queue' })),
  members: keyed(fc.constantFrom({}, { roles: ['Owner'] })).map((members) =>
    Object.fromEntries(Object.entries(members).map(([name, roles], index) => [name, { ...roles, id: `${ID}${index}` }])),
  ),
  kyuubi: tokens.map((each) => ({ queue: 'root_queue', tokens: each })),
  livy: tokens.map((each) => ({ queue: 'root_queue', tokens: each })),
});
const workspaceOf = (each: Options) => declared({ ...BASE, ...each });

describe('names that keys make in a template', () => {
  it('are refused exactly when two are the same, and otherwise are those of the template', () => {
    const ends = { refused: 0, built: 0 };
    fc.assert(
      fc.property(options, (each) => {
        const made = templateNamesIn(workspaceOf(each), 'workspace').flatMap(([, all]) => all);
        const names = made.flatMap((one) => one.names);
        const taken = brokenIn(TEMPLATE_NAME_RULES, made);
        expect(taken.length > 0).toBe(new Set(names).size < names.length);
        if (taken.length > 0) {
          ends.refused++;
          expect(refused({ admin: ADMIN, ...each })).toContain('[spark.template.name-taken]');
          return;
        }
        ends.built++;
        const { parameters, resources } = rosOf(built({ admin: ADMIN, ...each }));
        const all = [...Object.keys(parameters), ...Object.keys(resources)];
        expect(all.filter((name) => /^(?:Queue|(?:Output)?Session|Member|(?:Kyuubi|Livy)Token)/.test(name)).sort()).toEqual(names.sort());
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 60, seed: 9 },
    );
    expect(Math.min(ends.refused, ends.built)).toBeGreaterThan(5);
  });

  it.each<[string, Options, string]>([
    [
      'differ in a dash before a digit',
      { queues: { 'etl-1': QUEUE, etl1: QUEUE } },
      "queue 'etl1' and queue 'etl-1' would both make 'QueueEtl1'",
    ],
    ['differ in the kind of dash', { queues: { a_b: QUEUE, 'a-b': QUEUE } }, "queue 'a-b' and queue 'a_b' would both make 'QueueAB'"],
    ['are a parameter and a resource', { queues: { night: QUEUE, 'night-max': QUEUE } }, "would both make 'QueueNightMax'"],
    [
      'are sessions',
      { sessions: { 'sql-2': { queue: 'root_queue' }, sql2: { queue: 'root_queue' } } },
      "session 'sql2' and session 'sql-2' would both make 'SessionSql2'",
    ],
    ['are members', { members: { lee: { id: ID }, 'lee-id': { id: '291234567890123457' } } }, "would both make 'MemberLeeId'"],
    [
      'are tokens',
      { kyuubi: { queue: 'root_queue', tokens: { 'bi-1': {}, bi1: {} } } },
      "token 'bi1' and token 'bi-1' would both make 'KyuubiTokenBi1'",
    ],
  ])('are refused that %s', (_name, each, words) => {
    const told = refused({ admin: ADMIN, ...each });
    expect(told).toMatch(/^test\/Spark: 1 problem\n {2}- \[spark\.template\.name-taken\] /);
    expect(told).toContain(words);
  });

  it('may be alike where one opens Kyuubi and one Livy', () => {
    const gateways = { kyuubi: { queue: 'root_queue', tokens: { bi: {} } }, livy: { queue: 'root_queue', tokens: { bi: {} } } };
    expect(
      brokenIn(
        TEMPLATE_NAME_RULES,
        templateNamesIn(workspaceOf(gateways), 'workspace').flatMap(([, made]) => made),
      ),
    ).toEqual([]);
  });
});
