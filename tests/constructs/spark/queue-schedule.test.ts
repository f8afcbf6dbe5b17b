import type { StackDocument } from '../../support/stack-document';
import { ADMIN, built, type Options, parametersOf, rosOf } from './build';

const SCHEDULE = { '22:00-02:00': '100 CU', '02:00-06:30': '200 CU' } as const;
const night = (options: Options = {}): StackDocument =>
  built({ admin: ADMIN, queues: { night: { max: '40 CU', schedule: SCHEDULE }, adhoc: { max: '20 CU' } }, ...options });

interface Config {
  readonly cronExpression: string;
  readonly enable: boolean;
  readonly payload: string;
}
const timers = (document: StackDocument): unknown[] =>
  document.resources('alicloud_fcv3_trigger').map(({ trigger_name: name, trigger_config: text }) => {
    const { cronExpression, enable, payload } = JSON.parse(String(text)) as Config;
    return { name, cronExpression, enable, payload: JSON.parse(payload) as unknown };
  });

describe('a queue with windows', () => {
  test('has one timer where each opens and one where none follows, on the clock it was given', () => {
    const timer = (time: string, cron: string, maxCu: number) => ({
      name: `acme-dev-risk-night-${time}`,
      cronExpression: `CRON_TZ=Asia/Shanghai ${cron}`,
      enable: true,
      payload: { kind: 'schedule', workspace: 'acme-dev-risk', queue: 'night', maxCu },
    });
    expect(timers(night())).toEqual([
      timer('0200', '0 0 2 * * *', 200),
      timer('0630', '0 30 6 * * *', 40),
      timer('2200', '0 0 22 * * *', 100),
    ]);
    expect(timers(night({ timeZone: 'Europe/Berlin' }))).toMatchObject([{ cronExpression: 'CRON_TZ=Europe/Berlin 0 0 2 * * *' }, {}, {}]);
  });

  test('shares the timer of a minute at which another one changes, too: one has to give what the other one gets', () => {
    const document = night({
      queues: {
        night: { max: '40 CU', schedule: SCHEDULE },
        adhoc: { max: '200 CU', schedule: { '02:00-06:30': '40 CU' } },
      },
    });
    expect(timers(document)).toMatchObject([
      { name: 'acme-dev-risk-Queues-0200', payload: { workspace: 'acme-dev-risk', edits: { night: 200, adhoc: 40 } } },
      { name: 'acme-dev-risk-Queues-0630', payload: { edits: { night: 40, adhoc: 200 } } },
      { name: 'acme-dev-risk-night-2200', payload: { queue: 'night', maxCu: 100 } },
    ]);
  });

  test('tells the function what holds in them, as values of the plan', () => {
    expect(parametersOf(night(), 'QueueNight')).toMatchObject({
      Windows: { '22:00-02:00': { Ref: 'QueueNightMax2200To0200' }, '02:00-06:30': { Ref: 'QueueNightMax0200To0630' } },
      TimeZone: 'Asia/Shanghai',
    });
    expect(rosOf(night()).parameters).toMatchObject({
      QueueNightMax: '40',
      QueueNightMax2200To0200: '100',
      QueueNightMax0200To0630: '200',
    });
    expect(parametersOf(night(), 'QueueAdhoc')).not.toHaveProperty('Windows');
  });

  test('knows its timers by names alone: what is unknown until the workspace is made would change all of them each time', () => {
    for (const trigger of night().resources('alicloud_fcv3_trigger')) expect(JSON.stringify(trigger)).not.toContain('${data.');
  });

  test('keeps to its plain maximum while schedules are paused', () => {
    const paused = night({ schedules: 'paused' });
    expect(paused.resources('alicloud_fcv3_trigger')).toEqual([]);
    expect(parametersOf(paused, 'QueueNight')).not.toHaveProperty('Windows');
    expect(Object.keys(rosOf(paused).parameters).filter((name) => name.startsWith('QueueNight'))).toEqual(['QueueNightMax']);
  });

  test('without an admin function has neither timers nor anybody to call', () => {
    expect(built({ queues: { night: { max: '40 CU', schedule: SCHEDULE } } }).resources('alicloud_fcv3_trigger')).toEqual([]);
  });

  test('another value of a window is one value of the stack and one timer', () => {
    const [before, after] = [
      night(),
      night({ queues: { night: { max: '40 CU', schedule: { ...SCHEDULE, '02:00-06:30': '220 CU' } }, adhoc: { max: '20 CU' } } }),
    ];
    expect(rosOf(after).parameters).toEqual({ ...rosOf(before).parameters, QueueNightMax0200To0630: '220' });
    const same = timers(after).filter((timer) => timers(before).some((old) => JSON.stringify(old) === JSON.stringify(timer)));
    expect(same).toHaveLength(2);
  });
});
