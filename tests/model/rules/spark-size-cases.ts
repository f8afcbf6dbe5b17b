import { BUSINESS, ENVIRONMENT } from '../folder';
import type { RuleCase } from './case';

const many = (count: number, queue: object = { max: '1 CU' }) => ({
  'businesses/risk.yaml': {
    ...BUSINESS,
    spark: { quota: '1000 CU', queues: Object.fromEntries(Array.from({ length: count }, (_, index) => [`q${index}`, queue])) },
  },
});

/** Workspaces that are too much for one ROS stack. */
export const SPARK_SIZE_CASES: readonly RuleCase[] = [
  {
    code: 'spark.template.parameters',
    bad: many(300),
    good: many(190),
    message: "workspace 'risk' needs 309 parameters in its ROS template, ROS takes 200; 300 come from queues",
    fix: 'move some of them to a second workspace, or leave out queues, windows, sessions, members or tokens',
    at: 'queues:',
  },
  {
    code: 'spark.template.parameters',
    bad: many(96, { max: '1 CU', schedule: { '08:00-20:00': '2 CU' } }),
    good: {
      ...many(96, { max: '1 CU', schedule: { '08:00-20:00': '2 CU' } }),
      'environments/prod.yaml': { ...ENVIRONMENT, schedules: 'paused' },
    },
    message: "workspace 'risk' needs 201 parameters in its ROS template, ROS takes 200; 192 come from queues",
    fix: /second workspace/,
    at: 'queues:',
  },
];
