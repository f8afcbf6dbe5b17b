import { smallEstate } from '../deploy/small-estate';
import { lakewright } from '../support/cli';
import { leaveState } from './left-state';

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

  it('names stacks that only their states know, also of environments that are gone', () => {
    const estate = smallEstate();
    leaveState(estate, 'old-dev');
    leaveState(estate, 'foundation-gone');
    const list = (...more: readonly string[]): string => lakewright(['list', '--estate', estate.dir, ...more]).stdout;
    expect(list()).toMatch(
      /^foundation-gone +undescribed +gone\s*\nold-dev +undescribed +dev\s*\n\n.*destroy --estate \S+ --stack <stack>$/m,
    );
    expect(list('--env', 'gone')).not.toContain('risk-dev');
    expect(list('--stack', 'risk-dev')).not.toContain('old-dev');
    expect(JSON.parse(list('--json', '--env', 'dev'))).toContainEqual(
      expect.objectContaining({ name: 'old-dev', environment: 'dev', undescribed: true, resources: 1 }),
    );
    estate.remove();
  });
});
