import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finalReport } from '../../../deploy/report/final-report';
import { describeWithTerraform } from '../../support/terraform/describe';
import { deployHere, statuses } from './deploy-here';
import { type HandMade, type HandMadeStacks, handMade, statePath } from './stacks';

/** Waits until the other stack has begun, too: only possible side by side. */
const meet = (own: string, other: string): string =>
  `touch ${own}.here; for i in $(seq 200); do [ -e ${other}.here ] && exit 0; sleep 0.1; done; exit 1`;
const note = (name: string): string => `echo ${name} >> order.log`;

describeWithTerraform('stacks of real Terraform', () => {
  let made: HandMadeStacks;
  const log = (): string[] => readFileSync(join(made.root, 'order.log'), 'utf8').trim().split('\n');
  afterEach(() => made.remove());

  it('are applied after what they need, independent ones side by side, and pass quickly the second time', async () => {
    made = handMade({
      foundation: { steps: { a: note('foundation') } },
      risk: { needs: ['foundation'], steps: { a: note('risk'), b: meet('risk', 'lending') } },
      lending: { needs: ['foundation'], steps: { a: note('lending'), b: meet('lending', 'risk') } },
    });
    const first = await deployHere(made.stacks);
    expect(statuses(first)).toEqual({ foundation: 'applied', risk: 'applied', lending: 'applied' });
    expect(log()[0]).toBe('foundation');
    expect(log()).toHaveLength(3);
    const second = await deployHere(made.stacks);
    expect(statuses(second)).toEqual({ foundation: 'unchanged', risk: 'unchanged', lending: 'unchanged' });
    expect(log()).toHaveLength(3);
    expect(second.lines.some((line) => line.includes('preparing'))).toBe(false);
  });

  it('are taken down in reverse', async () => {
    const bye = (name: string): HandMade => ({
      more: {
        resource: {
          terraform_data: { only: { provisioner: [{ 'local-exec': { when: 'destroy', command: `echo ${name} >> ../../order.log` } }] } },
        },
      },
    });
    made = handMade({ foundation: bye('foundation'), risk: { needs: ['foundation'], ...bye('risk') } });
    await deployHere(made.stacks);
    const down = await deployHere(made.stacks, { mode: 'destroy' });
    expect(down.results.map(({ name, status }) => [name, status])).toEqual([
      ['risk', 'applied'],
      ['foundation', 'applied'],
    ]);
    expect(log()).toEqual(['risk', 'foundation']);
    expect(JSON.parse(readFileSync(statePath(made.root, 'risk'), 'utf8'))).toMatchObject({ resources: [] });
  });

  it('a failure stops those that read it and no others; it is said what is done and what is not, and goes on from there', async () => {
    made = handMade({
      foundation: { steps: { a: note('foundation') } },
      risk: {
        needs: ['foundation'],
        steps: { a: note('risk.a'), b: 'test ! -e broken || { echo the disk is full >&2; exit 7; }', c: note('risk.c') },
      },
      lending: { needs: ['risk'], steps: { a: note('lending') } },
      fraud: { needs: ['foundation'], steps: { a: note('fraud') } },
    });
    writeFileSync(join(made.root, 'broken'), '');
    const broken = await deployHere(made.stacks, { parallel: 1 });
    expect(statuses(broken)).toEqual({ foundation: 'applied', risk: 'failed', lending: 'waiting', fraud: 'applied' });
    const report = finalReport(broken.results, 'deploy', 'npx lakewright deploy');
    expect(report).toMatch(
      /^deployed: +foundation \(1 added\), fraud \(1 added\)\nstopped: +risk, after 1 of 3 steps \(1 added\)\nnot deployed: +lending$/m,
    );
    expect(report).toContain('[deploy.terraform.failed] risk: terraform_data.b: local-exec provisioner error');
    expect(report).toContain('the disk is full');
    expect(report).not.toContain('@level');
    expect(report).toMatch(/to go on: npx lakewright deploy$/);

    rmSync(join(made.root, 'broken'));
    expect(statuses(await deployHere(made.stacks))).toEqual({
      foundation: 'unchanged',
      risk: 'applied',
      lending: 'applied',
      fraud: 'unchanged',
    });
    expect(log()).toEqual(['foundation', 'risk.a', 'fraud', 'risk.c', 'lending']);
  });

  it('leave no plan behind, which would hold secrets', async () => {
    made = handMade({ only: {} });
    await deployHere(made.stacks);
    expect(existsSync(join(made.root, 'stacks', 'only', '.run', 'plan.tfplan'))).toBe(false);
  });
});
