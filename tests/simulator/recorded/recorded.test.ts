import { heldAgainst, type Held } from './all';
import { DISAGREEMENTS } from './disagreements';

describe('plans of the real provider', () => {
  let held: Held[];
  beforeAll(async () => {
    held = await heldAgainst();
  });

  test('are those of the simulated cloud, but for the listed ones', () => {
    const others = held.filter(({ name, differences }) => differences.length > 0 && !(name in DISAGREEMENTS));
    expect(others.map(({ name, differences }) => [name, ...differences].join('\n  '))).toEqual([]);
  });

  test('every listed disagreement is still one', () => {
    const differing = new Set(held.filter(({ differences }) => differences.length > 0).map(({ name }) => name));
    expect(Object.keys(DISAGREEMENTS).filter((name) => !differing.has(name))).toEqual([]);
  });

  test('are all there', () => {
    const figures = (['create', 'unchanged', 'case'] as const).map((kind) => {
      const of = held.filter((one) => one.kind === kind);
      return `${kind}: ${of.filter(({ differences }) => differences.length === 0).length} of ${of.length} alike`;
    });
    process.stdout.write(`recorded plans: ${figures.join(', ')}\n`);
    expect(held.length).toBe(71 + 71 + 693);
  });
});
