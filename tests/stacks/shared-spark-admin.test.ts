import { ROLE_STATEMENTS } from '../../functions/spark-admin/actions';
import { roleStatements } from '../../constructs/spark/stack/admin';
import { allStacks } from '../../stacks/stack-list';
import { load } from '../model/folder';
import { synthEstate } from '../support/estates';
import { permissionsOf } from '../support/permissions';

const VALUES = {
  region: '*',
  account: '*',
  secret: ['acme-prod-risk-kyuubi-bi', 'acme-prod-risk-livy-etl'],
  keyId: 'key-1',
  logProject: 'acme-prod-logs',
  logStore: 'spark-admin',
};

describe('the statements of the function', () => {
  it('are all there, with nothing left to fill in', () => {
    const { statements, secrets } = roleStatements(VALUES);
    const all = [...statements, ...secrets];
    expect(all.map(({ actions }) => actions)).toEqual(expect.arrayContaining(ROLE_STATEMENTS.map(({ actions }) => actions)));
    expect(all).toHaveLength(ROLE_STATEMENTS.length);
    expect(all.flatMap(({ resources }) => resources)).toEqual([
      '*',
      'acs:kms:*:*:key/key-1',
      'acs:log:*:*:project/acme-prod-logs/logstore/spark-admin',
      'acs:kms:*:*:secret/acme-prod-risk-kyuubi-bi',
      'acs:kms:*:*:secret/acme-prod-risk-livy-etl',
    ]);
  });

  it('leave out what is for something that is not there', () => {
    const { statements, secrets } = roleStatements({ ...VALUES, keyId: undefined, secret: [] });
    expect(statements.flatMap(({ resources }) => resources)).toEqual(['*', 'acs:log:*:*:project/acme-prod-logs/logstore/spark-admin']);
    expect(secrets).toEqual([]);
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

  it('lets the function at the secrets that it writes, and at no password', () => {
    const business = {
      spark: { quota: '100 CU', kyuubi: { queue: 'root_queue', tokens: { bi: {} } } },
      starrocks: { groups: { query: { nodes: 3, size: '16 CU' } } },
    };
    const stack = synthEstate(estate(business))['shared-prod'];
    const may = stack ? permissionsOf(stack, 'acme-prod-spark-admin') : [];
    const secrets = may.filter(({ action }) => action === 'kms:GetSecretValue').map(({ resource }) => resource);
    expect(secrets).toEqual(['acs:kms:*:*:secret/acme-prod-risk-kyuubi-bi']);
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
