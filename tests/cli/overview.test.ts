import { COMMANDS } from '../../cli/commands';
import { lakewright } from '../support/cli';

describe('the command line', () => {
  it('lists every command with its summary', () => {
    const { status, stdout } = lakewright(['--help']);
    expect(status).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it.each(Object.keys(COMMANDS))('%s --help has an example', (name) => {
    const { status, stdout } = lakewright([name, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n {2}npx lakewright ${name}`));
  });

  it('names the nearest command for one that is not there, and exits 1', () => {
    const { status, stderr } = lakewright(['vlidate']);
    expect(status).toBe(1);
    expect(stderr).toContain('Did you mean validate?');
  });

  it('names the nearest option for one that is not there, and exits 1', () => {
    const { status, stderr } = lakewright(['validate', '--estat', 'x']);
    expect(status).toBe(1);
    expect(stderr).toContain('--estate');
  });
});
