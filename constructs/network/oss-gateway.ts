import { VpcGatewayEndpoint } from '@cdktf/provider-alicloud/lib/vpc-gateway-endpoint';
import { VpcGatewayEndpointRouteTableAttachment } from '@cdktf/provider-alicloud/lib/vpc-gateway-endpoint-route-table-attachment';
import { Construct } from 'constructs';
import { ref } from '../core/reference';
import { surroundingsOf } from '../core/surroundings';

/** Options of {@link OssGateway}. */
export interface OssGatewayProps {
  readonly name: string;
  readonly vpcId: string;
  /** The network's own route table: all vSwitches use it. */
  readonly routeTableId: string;
}

/** OSS demands a policy; who may read what is RAM's business, so this one lets everything through. */
const POLICY = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: ['*'], Principal: ['*'], Resource: ['*'] }],
});

/** A private way from the network to OSS of the same region: traffic to buckets does not take the NAT gateway. */
export class OssGateway extends Construct {
  readonly resources: {
    readonly endpoint: VpcGatewayEndpoint;
    readonly attachment: VpcGatewayEndpointRouteTableAttachment;
  };

  constructor(scope: Construct, id: string, props: OssGatewayProps) {
    super(scope, id);
    const endpoint = new VpcGatewayEndpoint(this, 'Endpoint', {
      gatewayEndpointName: props.name,
      gatewayEndpointDescrption: 'Private way to OSS',
      serviceName: `com.aliyun.${surroundingsOf(this).region}.oss`,
      policyDocument: POLICY,
      vpcId: props.vpcId,
    });
    const attachment = new VpcGatewayEndpointRouteTableAttachment(this, 'Attachment', {
      gatewayEndpointId: ref(endpoint),
      routeTableId: props.routeTableId,
    });
    this.resources = { endpoint, attachment };
  }
}
