import { SERVICES } from '../../constructs/registry';
import { CLONED } from '../../clone/decisions';
import { ESTATES, estateIn, synthEstate } from '../support/estates';

/** What is made that nobody decided about. */
const undecided = (types: readonly string[]): string[] => [...new Set(types)].filter((type) => !Object.hasOwn(CLONED, type));

describe('what becomes of each kind of resource', () => {
  it('is decided for all that the estates that ship make', () => {
    const made = Object.values(ESTATES).flatMap((folder) =>
      Object.values(synthEstate(estateIn(folder))).flatMap((stack) => Object.keys(stack.counts)),
    );
    // An environment on Kubernetes is no source of a clone.
    const types = made.filter((type) => !type.startsWith('kubernetes_'));
    expect(types.length).toBeGreaterThan(300);
    expect(undecided(types)).toEqual([]);
  });

  it('is missed where nobody decided', () => expect(undecided(['alicloud_vpc', 'alicloud_ecs_disk'])).toEqual(['alicloud_ecs_disk']));

  it('stands in one row of each type that services know', () => {
    const types = SERVICES.flatMap(({ types = {} }) => Object.entries(types));
    expect(types.filter(([, { clone }]) => clone === undefined).map(([type]) => type)).toEqual([]);
  });

  it.each(Object.entries(CLONED))('%s: what is not made again says why', (_, { does, why }) => {
    expect(why === undefined).toBe(does === 'clone');
  });
});

describe('what becomes of options', () => {
  const rows = SERVICES.flatMap(({ key, business, shared }) =>
    [...(business?.cloned ?? []), ...(shared?.cloned ?? [])].map((row) => [`${key}.${row.at.join('.')}`, row] as const),
  );
  it.each(rows)('%s says why', (_, { why }) => expect(why).toMatch(/^\w.+[^.]$/));
});
