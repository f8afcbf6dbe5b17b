import { ServiceLinkedRoles } from '../../../constructs/access/service-linked-roles';
import { synth } from '../../support/synth';

test('a role per service, without a description: it is never read back, and an import would replace the role', () => {
  const document = synth((stack) => new ServiceLinkedRoles(stack, 'ServiceRoles'));
  const roles = document.resources('alicloud_resource_manager_service_linked_role');
  expect(roles).toContainEqual({ service_name: 'spark.emr-serverless.aliyuncs.com' });
  for (const role of roles) expect(Object.keys(role)).toEqual(['service_name']);
});
