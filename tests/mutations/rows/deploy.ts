import type { Mutation } from '../mutation';

/** Running Terraform. */
export const DEPLOY_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a second interrupt makes Terraform give up',
    find: 'if (count !== 2) pass();',
    replace: 'pass();',
    tests: ['tests/deploy/interrupt.test.ts'],
  },
  {
    name: 'a third interrupt reaches nobody',
    find: 'if (count !== 2) pass();',
    replace: 'if (count === 1) pass();',
    tests: ['tests/deploy/interrupt.test.ts'],
  },
  {
    name: 'a Terraform that a killed run may have started is not waited for',
    find: 'return record.process ? [] : UNSEEN;',
    replace: 'return [];',
    tests: ['tests/deploy/engine/leftover.test.ts'],
  },
  {
    name: 'a state that was written while its lock was waited for is taken for a torn one',
    find: 'locked.length === 0 && isTorn(state)',
    replace: 'locked.length === 0',
    tests: ['tests/deploy/run/leftover.test.ts'],
    slow: 'a Terraform has to hold the lock of a state',
  },
  {
    name: 'a plan that did not fit onto the disk is applied',
    find: 'size >= LENGTH && readSync',
    replace: 'true || readSync',
    tests: ['tests/deploy/stacks/whole-plan.test.ts'],
  },
  {
    name: 'a process that got the number of a killed Terraform is waited for',
    find: '=> startOf(pid) === started;',
    replace: '=> startOf(pid) !== undefined;',
    tests: ['tests/deploy/engine/leftover.test.ts'],
  },
  {
    name: 'a full disk is told as a lock',
    find: 'if (disk) return disk;',
    replace: '',
    tests: ['tests/deploy/events/diagnose.test.ts'],
  },
  {
    name: 'two processes work on one stack',
    find: 'if (holder && holder.socket !== self.socket && (await isAlive(holder.socket))) return holder;',
    replace: '',
    tests: ['tests/claims/claim.test.ts'],
  },
  {
    name: 'stacks do not wait for what they need',
    find: 'needs.every((need) => !listed.has(need) || done.has(need))',
    replace: 'true',
    tests: ['tests/deploy/order/order.test.ts'],
  },
  {
    name: 'more is destroyed than was agreed to',
    find: 'if (refused.length > 0 || unseen.length === 0) return refused;',
    replace: 'return refused;',
    tests: ['tests/deploy/run/preview.test.ts'],
    slow: 'it shows between two plans of one run',
    only: 'applies no destruction',
  },
];
