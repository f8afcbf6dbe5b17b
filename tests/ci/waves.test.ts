import { AFFECTED } from '../../ci/affected';
import { type Affected, byHand, wavesOf } from '../../ci/waves';
import { parse } from 'yaml';

const stack = (name: string, more: Partial<Affected> = {}): Affected => {
  const [owner = '', environment = ''] = name.split(/-(?=[^-]*$)/);
  const kind = owner === 'bootstrap' || owner === 'foundation' || owner === 'shared' ? owner : 'business';
  return { name, kind, environment, status: 'changed', ...more };
};
const SOME = ['risk-dev', 'bootstrap-dev', 'shared-dev', 'foundation-dev', 'risk-prod'].map((name) => stack(name));

describe('the stacks that a change affects', () => {
  it('are deployed in the order in which they read each other, each by a job of its own', () => {
    expect(wavesOf(SOME)).toEqual({
      foundation: [{ environment: 'dev', stacks: 'foundation-dev' }],
      shared: [{ environment: 'dev', stacks: 'shared-dev' }],
      business: [
        { environment: 'dev', stacks: 'risk-dev' },
        { environment: 'prod', stacks: 'risk-prod' },
      ],
    });
  });

  it('are never one whose state lies elsewhere, nor one that nothing describes any more', () => {
    expect(byHand(SOME)).toEqual(['bootstrap-dev']);
    expect(wavesOf([stack('risk-dev', { status: 'left' })]).business).toEqual([]);
    expect(JSON.stringify(wavesOf(SOME))).not.toContain('bootstrap');
  });

  it('share jobs where there are more than GitHub makes of one matrix, and never across environments', () => {
    const many = ['dev', 'prod'].flatMap((environment) => Array.from({ length: 300 }, (_, index) => stack(`b${index}-${environment}`)));
    const { business } = wavesOf(many);
    expect(business).toHaveLength(200);
    expect(business.flatMap(({ stacks }) => stacks.split(' '))).toEqual(many.map(({ name }) => name));
    expect(business.every(({ environment, stacks }) => stacks.split(' ').every((name) => name.endsWith(`-${environment}`)))).toBe(true);
    expect(wavesOf(many.slice(0, 256)).business).toHaveLength(256);
  });
});

describe('what each service takes', () => {
  const print = (kind: string, stacks: readonly Affected[]): string => AFFECTED[kind]?.(wavesOf(stacks), 'estate') ?? '';

  it('GitHub: outputs of a step, a matrix each', () => {
    const lines = Object.fromEntries(
      print('github', SOME)
        .split('\n')
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
    ) as Record<string, string>;
    expect(Object.keys(lines)).toEqual(['foundation', 'shared', 'business']);
    expect(JSON.parse(lines['business'] ?? '')).toHaveLength(2);
    expect(print('github', [])).toBe('foundation=[]\nshared=[]\nbusiness=[]');
  });

  it('GitLab: a child pipeline, a stage for each kind, and a job that does nothing where nothing is to be done', () => {
    const child = parse(print('gitlab', SOME)) as Record<string, { readonly stage: string; readonly script: readonly string[] }>;
    expect(child['stages']).toEqual(['foundation', 'shared', 'business']);
    expect(child['risk-prod']).toMatchObject({ stage: 'business', environment: 'prod', extends: '.lakewright-apply' });
    expect(child['risk-prod']?.script).toEqual([
      'npx lakewright deploy --estate estate --stack risk-prod --yes --wait 30m --expect gitlab --expect preview.json',
    ]);
    expect(Object.keys(parse(print('gitlab', [])) as object)).toContain('nothing-to-apply');
  });

  it('Atlantis: a project a stack, after those that it reads', () => {
    const { projects, workflows } = parse(print('atlantis', SOME)) as { projects: Record<string, unknown>[]; workflows: object };
    expect(projects.map(({ name, execution_order_group: group, depends_on: before }) => [name, group, before])).toEqual([
      ['foundation-dev', 1, undefined],
      ['shared-dev', 2, ['foundation-dev']],
      ['risk-dev', 3, ['foundation-dev', 'shared-dev']],
      ['risk-prod', 3, undefined],
    ]);
    expect(projects.every(({ workflow }) => String(workflow) in workflows)).toBe(true);
    expect(parse(print('atlantis', []))).toEqual({ version: 3, projects: [], workflows: {} });
  });

  it('a shell: options of deploy, those that others read first, and nothing where there is nothing to do', () => {
    expect(print('shell', SOME)).toBe('--stack foundation-dev --stack shared-dev --stack risk-dev --stack risk-prod');
    expect(print('shell', [])).toBe('');
  });
});
