import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changesText } from '../../../deploy/report/changes-text';
import { describeWithTerraform } from '../../support/terraform/describe';
import { deployHere } from './deploy-here';
import { type HandMade, type HandMadeStacks, handMade } from './stacks';

const withSecret = (secret: string): HandMade => ({
  more: {
    variable: { secret: { type: 'string', sensitive: true, default: secret } },
    resource: { terraform_data: { only: { input: { login: '${var.secret}' } } } },
  },
});

describeWithTerraform('a plan with a secret', () => {
  let made: HandMadeStacks;
  afterEach(() => made.remove());

  it('shows that it changes and not what it is, and leaves neither plan nor state behind where it was read', async () => {
    made = handMade({ risk: withSecret('first-secret') });
    await deployHere(made.stacks);
    made.write({ risk: withSecret('second-secret') });
    const shown: string[] = [];
    const { lines } = await deployHere(made.stacks, { show: (_, reading) => void shown.push(changesText(reading.shown)) });
    expect(shown.join()).toMatch(/^risk:\n {2}~ terraform_data\.only/);
    expect(shown.join()).toContain('input: (secret) -> (secret changed)');
    expect([...lines, ...shown].join('\n')).not.toMatch(/first-secret|second-secret/);
    const folder = join(made.stacks[0]?.dir ?? '', '.run');
    for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/first-secret|second-secret/);
  });
});
