import { ROLE_STATEMENTS } from '../../functions/spark-admin/actions';
import { roleStatements } from '../../constructs/spark/stack/admin';
import { allStacks } from '../../stacks/stack-list';
import { load } from '../model/folder';
import { synthEstate } from '../support/estates';
import { permissionsOf } from '../support/permissions';

const VALUES = {
  region: '*',
  account: '*',
  secretPrefix: 'acme-prod-',
  keyId: 'key-1',
  logProject: 'acme-prod-logs',
  logStore: 'spark-admin',
};

describe('the statements of the function', () => {
  it('are all there, with nothing left to fill in', () => {
    const statements = roleStatements(VALUES);
    expect(statements.map(({ actions }) => actions)).toEqual(ROLE_STATEMENTS.map(({ actions }) => actions));
    expect(statements.flatMap(({ resources }) => resources)).toEqual([
      '*',
      'acs:kms:*:*:secret/acme-prod-*',
      'acs:kms:*:*:key/key-1',
      'acs:log:*:*:project/acme-prod-logs/logstore/spark-admin',
    ]);
  });

  it('leave out what is for something that is not there', () => {
    const resources = roleStatements({ ...VALUES, keyId: undefined }).flatMap(({ resources: all }) => all);
    expect(resources.filter((resource) => resource.includes('key/'))).toEqual([]);
    expect(resources).toHaveLength(3);
  });
});

describe('the shared stack', () => {
  const ENVIRONMENT = {
    region: 'cn-hangzhou',
    network: { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i'] },
    state: { folder: '.state' },
    businesses: ['risk'],
  };
  const estate = (options: object) => {
    const { estate: loaded, problems } = load({
      'environments/prod.yaml': ENVIRONMENT,
      'businesses/risk.yaml': { owner: 'risk@acme.example', costCenter: '4711', lake: { layers: { ods: {} } }, ...options },
    });
    if (!loaded) throw new Error(JSON.stringify(problems));
    return loaded;
  };

  it('is there for the function alone as soon as anybody has a workspace', () => {
    expect(allStacks(estate({ spark: { quota: '100 CU' } })).map(({ name }) => name)).toEqual([
      'foundation-prod',
      'shared-prod',
      'risk-prod',
    ]);
    expect(allStacks(estate({})).map(({ name }) => name)).toEqual(['foundation-prod', 'risk-prod']);
    expect(Object.keys(synthEstate(estate({ spark: { quota: '100 CU' } }))['shared-prod']?.outputs ?? {})).toEqual(['spark_admin']);
  });

  it('lets the function at secrets of its own environment only', () => {
    const stack = synthEstate(estate({ spark: { quota: '100 CU' } }))['shared-prod'];
    const may = stack ? permissionsOf(stack, 'acme-prod-spark-admin') : [];
    const secrets = may.filter(({ action }) => action === 'kms:GetSecretValue').map(({ resource }) => resource);
    expect(secrets).toEqual(['acs:kms:*:*:secret/acme-prod-*']);
  });

  it('hands workspaces the function and its role, by outputs', () => {
    const stacks = synthEstate(estate({ spark: { quota: '100 CU', queues: { night: { max: '40 CU' } } } }));
    expect(stacks['risk-prod']?.resource('alicloud_ros_stack', 'Spark_main_Ros_Stack')).toMatchObject({
      ram_role_name: '${data.terraform_remote_state.Shared.outputs.spark_admin["role_name"]}',
      parameters: expect.arrayContaining([
        {
          parameter_key: 'AdminServiceToken',
          parameter_value: '${data.terraform_remote_state.Shared.outputs.spark_admin["service_token"]}',
        },
      ]),
    });
  });
});
