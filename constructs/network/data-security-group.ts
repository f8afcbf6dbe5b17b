import { SecurityGroup } from '@cdktf/provider-alicloud/lib/security-group';
import { SecurityGroupRule } from '@cdktf/provider-alicloud/lib/security-group-rule';
import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import type { Opening } from '../../domain/tables';
import { ref } from '../core/reference';

/** Options of {@link DataSecurityGroup}. */
export interface DataSecurityGroupProps {
  readonly name: string;
  readonly vpcId: string;
  /** Range that may reach the openings. */
  readonly cidr: string;
  /** What the range reaches, by construct id. */
  readonly openings: Named<Opening>;
}

/** The security group of data services: members reach each other, the network reaches the openings, everything else is shut. */
export class DataSecurityGroup extends Construct {
  readonly resources: { readonly group: SecurityGroup; readonly rules: Readonly<Record<string, SecurityGroupRule>> };
  readonly groupId: string;

  constructor(scope: Construct, id: string, props: DataSecurityGroupProps) {
    super(scope, id);
    const group = new SecurityGroup(this, 'Group', {
      securityGroupName: props.name,
      description: 'Data services: Hive Metastore, StarRocks, Kafka, and the jobs that use them',
      vpcId: props.vpcId,
      securityGroupType: 'normal',
      innerAccessPolicy: 'Accept',
    });
    this.groupId = ref(group);
    const rules = Object.entries(props.openings).map(([key, opening]) => [key, this.#open(key, opening, props.cidr)] as const);
    this.resources = { group, rules: Object.fromEntries(rules) };
  }

  #open(id: string, { ports, why }: Opening, cidrIp: string): SecurityGroupRule {
    return new SecurityGroupRule(this, id, {
      securityGroupId: this.groupId,
      type: 'ingress',
      ipProtocol: 'tcp',
      nicType: 'intranet',
      policy: 'accept',
      priority: 1,
      portRange: ports,
      cidrIp,
      description: why,
      // All but the description replaces, old and new at the same time: without it the port is shut for a moment.
      lifecycle: { createBeforeDestroy: true },
    });
  }
}
