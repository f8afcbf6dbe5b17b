import type { Estate } from '../../../model/model';
import { ESTATES, estateIn, synthEstate } from '../../support/estates';
import { hostileEstate } from './hostile-estate';
import { OPEN, isWide } from './open';
import { type Granted, type Thing, reachIn, reaches } from './things';

const ALL: Readonly<Record<string, () => Estate>> = {
  ...Object.fromEntries(Object.entries(ESTATES).map(([name, folder]) => [name, () => estateIn(folder)])),
  'names that begin with each other': hostileEstate,
};

/** Whether a business's access lines name something of the other business. */
function isGranted({ environments }: Estate, { stack: { environment, business } }: Granted, owner: string): boolean {
  const access = environments[environment]?.businesses[business ?? '']?.access ?? {};
  const entries = Object.values(access).flatMap(({ runsOn: _, ...verbs }) => Object.values(verbs).flat() as string[]);
  return entries.some((entry) => entry.startsWith(`${owner}/`));
}
/** Roles that jobs run with, as a policy names them. */
const jobRoles = ({ name, environments }: Estate, { environment, business = '' }: Thing['stack']): string[] =>
  Object.keys(environments[environment]?.businesses[business]?.spark ?? {}).map(
    (key) => `acs:ram:*:*:role/${[name, environment, business, 'spark', ...(key === 'main' ? [] : [key])].join('-')}`,
  );

const told = ({ role, action, resource }: Granted): string => `${role} may ${action} on ${resource}`;

const READ = Object.entries(ALL).map(([name, load]) => {
  const estate = load();
  return { name, estate, ...reachIn(estate, synthEstate(estate)) };
});

describe.each(READ)('policies of $name', ({ estate, things, granted }) => {
  const pairs = granted.flatMap((one) => things.filter((thing) => reaches(one.resource, thing)).map((thing) => ({ one, thing })));

  it('leave nothing open but what has a reason', () => {
    const wide = granted.filter(({ action, resource }) => isWide(action, resource));
    const unexplained = wide.filter(({ action, resource }) => !OPEN.some(({ permission }) => permission.test(`${action} ${resource}`)));
    expect(unexplained.map(told)).toEqual([]);
  });

  it('reach nothing of another environment', () => {
    expect(pairs.filter(({ one, thing }) => one.stack.environment !== thing.stack.environment).map(({ one }) => told(one))).toEqual([]);
  });

  it('reach nothing of another business that was not granted', () => {
    const foreign = pairs.filter(({ one, thing }) => one.stack.kind === 'business' && one.stack.business !== thing.stack.business);
    const ungranted = foreign.filter(
      ({ one, thing }) => thing.stack.business !== undefined && !isGranted(estate, one, thing.stack.business),
    );
    expect(ungranted.map(({ one }) => told(one))).toEqual([]);
  });

  it('let the admin function at the tokens, roles and values of workspaces, at all of them and at no password', () => {
    const reached = pairs.filter(({ one, thing }) => one.role.endsWith('-spark-admin') && thing.stack.kind === 'business');
    const wanted = things.filter(
      ({ kind, resource, stack }) => ['token', 'value'].includes(kind) || jobRoles(estate, stack).includes(resource),
    );
    const names = (list: readonly Thing[]): string[] => [...new Set(list.map(({ resource }) => resource))].sort();
    expect(names(reached.map(({ thing }) => thing))).toEqual(names(wanted));
  });
});

test('every reason is needed', () => {
  const permissions = READ.flatMap(({ granted }) => granted.map(({ action, resource }) => `${action} ${resource}`));
  expect(OPEN.filter(({ permission }) => !permissions.some((one) => permission.test(one))).map(({ why }) => why)).toEqual([]);
});
