import { templateSize } from '../../../constructs/spark/known/template-size';
import { declared } from '../../../constructs/spark/options';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { ADMIN, BASE, type Options, built, rosOf } from './build';

const ID = '291234567890123456';
const WHERE = { region: 'cn-hangzhou', zones: ['cn-hangzhou-i', 'cn-hangzhou-j'], schedules: 'active' } as const;
const counted = (options: Options, schedules: 'active' | 'paused' = 'active'): number =>
  templateSize("workspace 'risk'", declared({ ...BASE, ...options }), { ...WHERE, schedules }).parameters;
const made = (options: Options): number => Object.keys(rosOf(built({ admin: ADMIN, ...options })).parameters).length;

const network = EXISTING_NETWORK;
const GUESTS: Options = {
  queues: { night: { max: '4 CU', min: '1 CU', schedule: { '22:00-06:00': '8 CU' } }, adhoc: { max: '4 CU' } },
  kyuubi: { queue: 'adhoc', tokens: { bi: { expire: '90 days' }, etl: {} } },
  livy: { queue: 'adhoc', tokens: { airflow: {} } },
  sessions: { notes: { queue: 'adhoc' } },
  members: { lee: { id: ID, roles: ['Owner'] }, kim: { id: `${ID}1` } },
};

describe('parameters of a template are counted before it is made', () => {
  it.each<[string, Options]>([
    ['one queue', { queues: { night: { max: '4 CU' } } }],
    ['everything', GUESTS],
    ['everything, in a network', { ...GUESTS, network }],
    ['a resource group', { ...GUESTS, resourceGroup: true }],
    ['paused schedules', { ...GUESTS, schedules: 'paused' }],
  ])('%s', (_name, options) => {
    expect(counted(options, options.schedules)).toBe(made(options));
  });

  it('all but one for a metastore', () => {
    const metastore = { thriftUris: 'thrift://10.0.0.1:9083' };
    expect(counted(GUESTS)).toBe(made({ ...GUESTS, metastore }) - 1);
  });
});
