import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblems, physicalNames } from '../../model';
import { scopeOf } from '../../model/names/inventory';
import { buildApp } from '../../stacks/build-app';
import { clonedEstate } from '../clone/support/plan';
import { ENVIRONMENT, ESTATE, type Files, inFolder, load } from '../model/folder';

const ROLE = { id: '1111222233334444', role: 'deploy' };
const prod = (more: object): Files => ({ 'environments/prod.yaml': { ...ENVIRONMENT, state: { bucket: 'acme-state' }, ...more } });

interface Document {
  readonly terraform: { readonly backend: { readonly oss?: Readonly<Record<string, unknown>>; readonly local?: object } };
  readonly provider: { readonly alicloud: readonly object[] };
  readonly data: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly output: { readonly lakewright: { readonly value: object } };
}

function documents(files: Files): (stack: string) => Document {
  const { estate, problems } = load(files);
  if (!estate) throw new Error(formatProblems(problems));
  const out = mkdtempSync(join(tmpdir(), 'accounts-'));
  buildApp({ estate, root: out, outdir: out }).synth();
  const read = new Map(
    ['bootstrap-prod', 'foundation-prod', 'risk-prod'].map((stack) => [
      stack,
      JSON.parse(readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as Document,
    ]),
  );
  rmSync(out, { recursive: true, force: true });
  return (stack) => read.get(stack)!;
}

describe('an environment with an account', () => {
  const of = documents(prod({ account: ROLE }));
  const ARN = 'acs:ram::1111222233334444:role/deploy';

  it.each(['bootstrap-prod', 'foundation-prod', 'risk-prod'])(
    '%s assumes its role, is refused in another account, and remembers it',
    (stack) => {
      const { provider, data, output } = of(stack);
      expect(provider.alicloud).toEqual([{ region: 'cn-hangzhou', assume_role: { role_arn: ARN, session_name: 'lakewright' } }]);
      expect(data['alicloud_caller_identity']?.['Account']?.['lifecycle']).toMatchObject({
        postcondition: [
          {
            condition: '${self.account_id == "1111222233334444"}',
            error_message: expect.stringContaining('[account.other] the credentials open another account than 1111222233334444') as string,
          },
        ],
      });
      expect(output.lakewright.value).toMatchObject({ account: ROLE });
    },
  );

  it('keeps and reads states by that role, too; that of the bucket itself lies on this machine', () => {
    const role = { assume_role_role_arn: ARN, assume_role_session_name: 'lakewright' };
    expect(of('risk-prod').terraform.backend.oss).toMatchObject(role);
    const [config] = Object.values(of('risk-prod').data['terraform_remote_state'] ?? {}).map((one) => one['config']);
    expect(config).toMatchObject(role);
    expect(of('bootstrap-prod').terraform.backend.local).toBeDefined();
  });

  it('assumes nothing where no role is written, and has nothing of all that without a word', () => {
    const alone = documents(prod({ account: { id: '1111222233334444' } }))('risk-prod');
    expect(alone.provider.alicloud).toEqual([{ region: 'cn-hangzhou' }]);
    expect(alone.terraform.backend.oss).not.toHaveProperty('assume_role_role_arn');
    expect(alone.data).toHaveProperty('alicloud_caller_identity');
    const none = JSON.stringify(documents(prod({}))('risk-prod'));
    expect(none).not.toMatch(/assume_role_role_arn|caller_identity|"account"/);
  });
});

describe('two accounts', () => {
  const dev = (account: object): Files => ({
    'environments/dev.yaml': {
      ...ENVIRONMENT,
      network: { cidr: '10.10.0.0/16', zones: ['cn-hangzhou-i'] },
      serviceRoles: 'create',
      account,
    },
  });
  const both = (account: object): Files => ({
    'estate.yaml': { name: 'acme', names: { role: '{company}-{business}-{name}', starrocks: '{business}' } },
    ...prod({ account: ROLE, serviceRoles: 'create' }),
    ...dev(account),
    'businesses/risk.yaml': { ...(ESTATE['businesses/risk.yaml'] as object), access: { etl: { read: ['lake'] } } },
  });

  it('may have the same names and each its service roles, one account may not', () => {
    expect(load(both({ id: '5555666677778888' })).problems).toEqual([]);
    const codes = load(both({ id: ROLE.id })).problems.map(({ code }) => code);
    expect(codes).toEqual(['environment.service-roles.twice', 'names.template.collides']);
  });

  it('are told in what a name has to be unique', () => {
    const { estate } = load(both({ id: '5555666677778888' }));
    const environment = estate!.environments['dev']!;
    const scopes = new Set(physicalNames('acme', environment).map((one) => scopeOf(one, environment)));
    expect(scopes).toContain('account 5555666677778888');
    expect(scopes).not.toContain('the account');
  });
});

it('a clone is in the account of its source', () => {
  inFolder({ ...ESTATE, ...prod({ account: ROLE }) }, (folder) => {
    expect(clonedEstate(folder).environments['eu']?.account).toEqual(ROLE);
  });
});

it.each([
  ['1111', 'must be the id of an account, 16 digits in quotes'],
  [1111222233334444, 'fix: write "1111222233334444"'],
])('account %s is refused: %s', (id, words) => {
  expect(formatProblems(load(prod({ account: { id } })).problems)).toContain(words);
});

it('an ARN is refused with the name that is in it, and an account with kubernetes', () => {
  const { problems } = load(prod({ account: { id: ROLE.id, role: 'acs:ram::1111222233334444:role/deploy' } }));
  expect(problems.map(({ fix }) => fix)).toEqual(['write deploy']);
  const local = { target: 'kubernetes', account: { id: ROLE.id }, businesses: ['risk'] };
  expect(load({ 'environments/local.yaml': local }).problems.map(({ code }) => code)).toContain('environment.cloud.needless');
});
