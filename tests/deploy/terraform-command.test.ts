import { terraformIn } from '../../deploy/stacks/stack-folder';

describe('the command for Terraform that is printed', () => {
  const engine = { binary: 'terraform', product: 'terraform', version: '1.11.4' } as const;

  it.each([
    ['cdktf.out/stacks/risk-dev', 'terraform -chdir=cdktf.out/stacks/risk-dev'],
    ["my estate's/stacks/risk-dev", `terraform '-chdir=my estate'\\''s/stacks/risk-dev'`],
  ])('can be pasted into a shell for %s', (folder, command) => {
    expect(terraformIn({ name: 'risk-dev', needs: [], dir: `${process.cwd()}/${folder}` }, engine)).toBe(command);
  });
});
