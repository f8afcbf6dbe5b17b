import { lakewright } from '../support/cli';
import { inFolder, ESTATE } from '../model/folder';

describe('without a terminal', () => {
  it('deploy tells of the stacks that are not there, too', () => {
    const { status, stderr } = inFolder(ESTATE, (folder) =>
      lakewright(['deploy', '--estate', folder, '--stack', 'fondation-prod', '--stack', 'rsk-prod']),
    );
    expect(status).toBe(1);
    expect(stderr.match(/\[[a-z.]+\]/g)).toEqual(['[cli.stack.unknown]', '[cli.stack.unknown]', '[deploy.confirm.impossible]']);
    expect(stderr).toContain("did you mean 'foundation-prod'?");
  });
});
