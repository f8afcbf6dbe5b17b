import { BUSINESS, ENVIRONMENT } from '../folder';
import type { RuleCase } from './case';

const many = (count: number, queue: object = { max: '1 CU' }) => ({
  'businesses/risk.yaml': {
    ...BUSINESS,
    spark: { quota: '1000 CU', queues: Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, queue])) },
  },
});

const tokens = (bi: object, members: object = {}) => ({
  'businesses/risk.yaml': {
    ...BUSINESS,
    spark: { quota: '10 CU', queues: { q: { max: '4 CU' } }, kyuubi: { queue: 'q', tokens: { bi } }, members },
  },
});

/** Workspaces that are too much for one ROS stack, and tokens that end. */
export const SPARK_SIZE_CASES: readonly RuleCase[] = [
  {
    code: 'spark.token.member',
    bad: tokens({ members: ['kim'] }, { lee: { id: '291234567890123456' } }),
    good: tokens({ members: ['lee'] }, { lee: { id: '291234567890123456' } }),
    message: "token 'bi' is for member 'kim', which the workspace does not have",
    fix: 'known: lee, or add it to members',
    at: '- kim',
  },
  {
    code: 'spark.token.renew',
    bad: tokens({ renew: true }),
    good: tokens({ renew: true, expire: '90 days' }),
    message: "token 'bi' is to be renewed, but it never ends",
    fix: 'remove renew, or write expire: 90 days, for example',
    at: 'true',
  },
  {
    code: 'spark.token.unrenewed',
    bad: tokens({ expire: '90 days' }),
    good: tokens({ expire: '90 days', renew: false }),
    message: "token 'bi' opens its gateway for 90 days, until 2027-02-26 if it is made today; then nobody renews it",
    fix: 'write renew: true, and the admin function renews it, or renew: false if it is to end',
    at: '90 days',
  },
  {
    code: 'spark.template.parameters',
    bad: many(300),
    good: many(189),
    message: "workspace 'risk' needs 311 parameters in its ROS template, ROS takes 200; 302 come from queues",
    fix: 'move some of them to a second workspace, or leave out queues, windows, sessions, members or tokens',
    at: 'queues:',
  },
  {
    code: 'spark.template.parameters',
    bad: many(96, { max: '1 CU', schedule: { '08:00-20:00': '2 CU' } }),
    good: {
      ...many(95, { max: '1 CU', schedule: { '08:00-20:00': '2 CU' } }),
      'environments/prod.yaml': { ...ENVIRONMENT, schedules: 'paused' },
    },
    message: "workspace 'risk' needs 203 parameters in its ROS template, ROS takes 200; 194 come from queues",
    fix: /second workspace/,
    at: 'queues:',
  },
];
