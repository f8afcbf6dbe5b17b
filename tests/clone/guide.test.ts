import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readClones } from '../../clone/record/read-clones';
import { PROJECT, lakewright } from '../support/cli';

const GUIDE = readFileSync(join(PROJECT, 'docs/guides/clone.md'), 'utf8');

describe('the guide of clones', () => {
  it('shows what clones.yaml takes', () => {
    const [, text = ''] = /^```yaml clones\n([\s\S]*?)^```$/m.exec(GUIDE) ?? [];
    const { clones, problems } = readClones('clones.yaml', text);
    expect(problems).toEqual([]);
    expect(clones).toMatchObject({ ranges: [{ range: '10.200.0.0/16' }], decisions: [{ does: 'keep' }, { does: 'leave-out' }] });
    expect(readClones('clones.yaml', text.replace('does: keep', 'does: kep')).problems).toHaveLength(1);
  });

  it('names only commands and options that are there', () => {
    const called = [...GUIDE.matchAll(/npx lakewright ([a-z]+)([^`\n#]*)/g)];
    expect(called.length).toBeGreaterThan(8);
    const help = new Map(
      [...new Set(called.map(([, command = '']) => command))].map((name) => [name, lakewright([name, '--help']).stdout]),
    );
    for (const [, command = '', options = ''] of called)
      for (const [option] of options.matchAll(/--[a-z]+/g)) expect(help.get(command)).toContain(option);
  });
});
