import { DataAlicloudAlikafkaInstances } from '@cdktf/provider-alicloud/lib/data-alicloud-alikafka-instances';
import { Construct } from 'constructs';
import { foundAs } from '../core/found';
import { dataRef } from '../core/reference';
import { surroundingsOf } from '../core/surroundings';
import type { IKafka, KafkaEndpoints } from './contract';
import { KAFKA_FOUND } from './known/found-rules';
import type { ExistingKafkaModel } from './known/model';

/** A Kafka instance that somebody else made: looked for when a plan is made, never changed. Topics, groups and users are made on it. */
export class ExistingKafka extends Construct implements IKafka {
  readonly instanceId: string;
  readonly acl: boolean;
  readonly bootstrap: string;
  readonly endpoints: KafkaEndpoints;

  /** `existing` is the id of the instance; `acl` says whether it enforces grants. */
  constructor(scope: Construct, id: string, { existing, acl }: ExistingKafkaModel) {
    super(scope, id);
    const { region } = surroundingsOf(this);
    const found = new DataAlicloudAlikafkaInstances(this, 'Found', {
      ids: [existing],
      lifecycle: foundAs(KAFKA_FOUND, { region, existing, acl }),
    });
    const sasl = dataRef(found, 'instances[0].sasl_domain_endpoint');
    this.instanceId = existing;
    this.acl = acl;
    this.endpoints = {
      plain: dataRef(found, 'instances[0].domain_endpoint'),
      sasl: acl ? sasl : '',
      // The list does not tell it: the same hosts, one port on.
      saslTls: acl ? sasl.replace(/^\$\{(.*)\}$/, '${replace($1, ":9094", ":9095")}') : '',
    };
    this.bootstrap = acl ? this.endpoints.sasl : this.endpoints.plain;
  }
}
