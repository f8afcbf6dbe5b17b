/** A clone is apart from everything that is there: no name, network or secret of another environment, and nobody else changes. */
import { overlaps } from '../../domain/network/overlap';
import type { Estate } from '../../model/model';
import { ESTATES, estateIn, inAccounts } from '../support/estates';
import { identitiesIn, type Identities } from './support/identities';
import { clonedEstate } from './support/plan';
import { stacksIn } from './support/synthesized';

interface Case {
  readonly estate: string;
  readonly source: string;
  readonly region: string;
  readonly scale: string;
}

const elsewhere = (region: string): string => (region === 'cn-shanghai' ? 'cn-beijing' : 'cn-shanghai');
const ALL: readonly Case[] = Object.entries(ESTATES).flatMap(([estate, folder]) =>
  inAccounts(estateIn(folder)).flatMap(({ name: source, region }) =>
    [region, elsewhere(region)].flatMap((place) => ['0.1', '0.5', '1'].map((scale) => ({ estate, source, region: place, scale }))),
  ),
);

const known = new Map<string, Identities[]>();
/** Of an environment as it ships; synthesized once. */
function identitiesOf(name: string, estate: Estate, environment: string): Identities[] {
  const key = `${name} ${environment}`;
  const found = known.get(key) ?? stacksIn(estate, environment).map(identitiesIn);
  known.set(key, found);
  return found;
}

describe('a clone is apart', () => {
  it.each(ALL)('$estate: $source in $region at $scale', ({ estate: name, source, region, scale }) => {
    const folder = ESTATES[name] ?? '';
    const before = estateIn(folder);
    const after = clonedEstate(folder, { source, target: 'copy', region, scale, keep: ['shared.metastore.uris', 'kms'] });
    for (const [environment, model] of Object.entries(before.environments)) expect(after.environments[environment]).toEqual(model);

    const stacks = stacksIn(after, 'copy');
    const copy = stacks.map(identitiesIn);
    expect(copy.flatMap(({ names }) => names).length).toBeGreaterThan(10);
    expect(copy.flatMap(({ secrets }) => secrets)).toEqual([]);
    for (const environment of Object.keys(before.environments)) {
      const others = identitiesOf(name, before, environment);
      const theirs = new Set(others.flatMap(({ names }) => names));
      expect(copy.flatMap(({ names }) => names).filter((one) => theirs.has(one))).toEqual([]);
      const networks = others.flatMap((one) => one.networks);
      expect(copy.flatMap((one) => one.networks).filter((one) => networks.some((other) => overlaps(one, other)))).toEqual([]);
      const word = new RegExp(`\\b${before.name}-${environment}(?![a-z0-9])`);
      expect(stacks.flatMap(({ text }) => word.exec(text)?.input.slice(0, 200) ?? [])).toEqual([]);
    }
  });

  it('is not, where a name is the same', () => {
    const [stack] = stacksIn(estateIn(ESTATES['estate'] ?? ''), 'dev');
    expect(stack && identitiesIn(stack).names).toContain('alicloud_vpc acme-dev');
  });
});
