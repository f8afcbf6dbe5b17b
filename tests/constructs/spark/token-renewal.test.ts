import type { Json } from '../../../functions/spark-admin/api/json';
import { readRenewal } from '../../../functions/spark-admin/renewal';
import { ADMIN, built, type Options } from './build';

const TOKENS: Options = {
  kyuubi: { queue: 'root_queue', tokens: { bi: { expire: '90 days', renew: true }, ci: { expire: '90 days', renew: false }, etl: {} } },
  livy: { queue: 'root_queue', tokens: { airflow: { expire: '30 days', renew: true } } },
};
interface Config {
  readonly cronExpression: string;
  readonly payload: string;
}
const timers = (options: Options) =>
  built({ ...TOKENS, ...options })
    .resources('alicloud_fcv3_trigger')
    .map(({ trigger_name: name, trigger_config: text }) => {
      const { cronExpression, payload } = JSON.parse(String(text)) as Config;
      return { name, cronExpression, asked: readRenewal(JSON.parse(payload) as Json) };
    });

describe('a token that is renewed', () => {
  test('has a timer that says what the function reads', () => {
    const renewal = (gateway: 'kyuubi' | 'livy', token: string, expireDays: number) => ({
      name: `acme-dev-risk-${gateway}-${token}-renewal`,
      cronExpression: 'CRON_TZ=Asia/Shanghai 0 15 4 * * *',
      asked: { workspace: 'acme-dev-risk', gateway, token, secret: `acme-dev-risk-${gateway}-${token}`, expireDays },
    });
    expect(timers({ admin: ADMIN })).toEqual([renewal('kyuubi', 'bi', 90), renewal('livy', 'airflow', 30)]);
  });

  test('is renewed where schedules are paused, too, on its own clock', () => {
    expect(timers({ admin: ADMIN, schedules: 'paused', timeZone: 'Europe/Berlin' })).toMatchObject([
      { cronExpression: 'CRON_TZ=Europe/Berlin 0 15 4 * * *' },
      {},
    ]);
  });

  test('is renewed by nobody without an admin function', () => expect(timers({})).toEqual([]));
});
