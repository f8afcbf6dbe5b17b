import { lakewright } from '../support/cli';

interface Listed {
  readonly name: string;
  readonly needs: readonly string[];
}

describe('lakewright list', () => {
  it('lists stacks in an order in which they can be deployed', () => {
    const stacks = JSON.parse(lakewright(['list', '--json']).stdout) as Listed[];
    const seen = new Set<string>();
    for (const { name, needs } of stacks) {
      expect(needs.filter((need) => !seen.has(need))).toEqual([]);
      seen.add(name);
    }
    expect(seen.size).toBe(9);
  });

  it('shows a table of one environment', () => {
    const { stdout } = lakewright(['list', '--env', 'prod']);
    expect(stdout).toMatch(/^risk-prod +business +prod +foundation-prod, shared-prod$/m);
    expect(stdout).not.toContain('risk-dev');
  });
});
