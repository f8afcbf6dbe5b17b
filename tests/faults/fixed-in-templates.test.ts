/** What ROS cannot change in place in retained data: refused before anything is applied, with the line; ROS itself refuses it, too. */
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';

const ENV = ENVIRONMENT.replace('risk, lending', 'risk');
const RISK = `owner: data@acme.example
costCenter: "1"
lake: { kind: oss-hdfs, layers: { ods: {} } }
spark: { quota: 80 CU }
`;

describeWithTerraform('a property that ROS cannot change in place', () => {
  let estate: SmallEstate;
  const deploy = () => lakewright(['deploy', '--simulate', '--estate', estate.dir]);
  const reset = (): void => {
    estate.write('environments/dev.yaml', ENV);
    estate.write('businesses/risk.yaml', RISK);
  };
  beforeAll(() => {
    estate = smallEstate();
    reset();
    expect(deploy()).toMatchObject({ status: 0 });
  });
  beforeEach(reset);
  afterAll(() => estate.remove());

  it.each<[string, () => void, RegExp]>([
    [
      'the storage class of an OSS-HDFS lake',
      () => estate.write('businesses/risk.yaml', RISK.replace('kind: oss-hdfs', 'kind: oss-hdfs, storageClass: IA')),
      /businesses\/risk\.yaml:3:\d+ \[plan\.template\.fixed\].*> Bucket .*StorageClass goes from Standard to IA/,
    ],
    [
      'a resource group for a workspace that is there',
      () =>
        estate.write(
          'businesses/risk.yaml',
          `${RISK.replace('80 CU', '80 CU, resourceGroup: true')}access: { etl: { submit: [root_queue] } }\n`,
        ),
      /businesses\/risk\.yaml:4:\d+ \[plan\.template\.fixed\].*> Workspace .*ResourceGroupId is new/,
    ],
  ])('is refused: %s', async (_what, edit, said) => {
    const before = await estate.objects();
    edit();
    const { status, stdout, stderr } = deploy();
    expect(stderr).toMatch(said);
    expect(status).toBe(1);
    expect(stdout).not.toContain('applying');
    expect(await estate.objects()).toEqual(before);
  });

  it('is refused before anything is touched: a catalog that is added, though its stack cannot be planned before the catalog is there', async () => {
    const before = await estate.objects();
    estate.write('environments/dev.yaml', `${ENV}shared:\n  metastore: { kind: dlf }\n`);
    const { status, stdout, stderr } = deploy();
    expect(stderr).toMatch(/businesses\/risk\.yaml:4:1 \[plan\.template\.fixed\] risk-dev: .*> Workspace .*DlfCatalogId is new: /);
    expect(status).toBe(1);
    expect(stdout).not.toContain('applying');
    expect(await estate.objects()).toEqual(before);
  });

  it('is none for a new workspace: it is born in its group, and who submits to it is allowed to in there only', async () => {
    const own = smallEstate();
    own.write('environments/dev.yaml', ENV);
    own.write('businesses/risk.yaml', `${RISK.replace('80 CU', '80 CU, resourceGroup: true')}access: { etl: { submit: [root_queue] } }\n`);
    const { status } = lakewright(['deploy', '--simulate', '--estate', own.dir]);
    const objects = await own.objects();
    own.remove();
    expect(status).toBe(0);
    const group = objects.find((name) => name.startsWith('alicloud_resource_manager_resource_group'))?.split(' ')[1] ?? '';
    expect(group).toMatch(/^rg-/);
    expect(objects).toContain(
      `alicloud_resource_manager_policy_attachment tiny-dev-risk-etl-in-tiny-dev-risk:Custom:tiny-dev-risk-etl@role.1234567890123456.onaliyunservice.com:ServiceRole:${group}`,
    );
  });
});
