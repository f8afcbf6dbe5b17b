import { ResourceManagerServiceLinkedRole } from '@cdktf/provider-alicloud/lib/resource-manager-service-linked-role';
import { Construct } from 'constructs';

/** Services that act in the account with a role of their own, keyed by construct id. */
const SERVICES = {
  Spark: 'spark.emr-serverless.aliyuncs.com',
} as const satisfies Record<string, string>;

/**
 * Service-linked roles. They are the account's, so one environment of an account makes them and only if nobody activated the
 * services in the console before. No description: the provider never reads it back, and an import would plan a replacement.
 */
export class ServiceLinkedRoles extends Construct {
  readonly resources: { readonly roles: Readonly<Record<string, ResourceManagerServiceLinkedRole>> };

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const roles = Object.entries(SERVICES).map(
      ([key, serviceName]) => [key, new ResourceManagerServiceLinkedRole(this, key, { serviceName })] as const,
    );
    this.resources = { roles: Object.fromEntries(roles) };
  }
}
