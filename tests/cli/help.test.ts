import { COMMANDS } from '../../cli/commands';
import { lakewright } from '../support/cli';

describe('help', () => {
  it.each(Object.keys(COMMANDS))('help %s says what --help says', (command) => {
    const help = lakewright(['help', command]);
    expect(help).toEqual(lakewright([command, '--help']));
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toContain('Example');
  });
});
