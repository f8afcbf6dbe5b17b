import type { Construct } from 'constructs';
import type { Role } from '../constructs/access/role';
import type { SparkWorkspace } from '../constructs/spark/workspace';
import type { StarRocksInstance } from '../constructs/starrocks/instance';
import type { Lake } from '../constructs/storage/lake';
import type { ObjectBucket } from '../constructs/storage/object-bucket';
import type { Business } from '../model/model';
import { stackName } from '../domain/names/scheme';
import { addAccess } from './business/access';
import { type BusinessKafka, addKafka } from './business/kafka';
import { businessOutputs } from './business/outputs';
import type { Part } from './business/part';
import { addSpark } from './business/spark';
import { addStarRocks } from './business/starrocks';
import { addBuckets, addLake } from './business/storage';
import { DataStack } from './data-stack';
import { BUSINESS_DESCRIPTIONS } from './outputs/business-outputs';
import { writeOutputs } from './outputs/write-outputs';
import { readFoundation } from './read-foundation';
import { readShared } from './read-shared';
import { type StackContext, stackProps } from './stack-context';

/** What one business has in one environment. Fields are what extensions work with. */
export class BusinessStack extends DataStack {
  readonly business: Business;
  readonly lake: Lake | undefined;
  readonly buckets: Readonly<Record<string, ObjectBucket>>;
  readonly spark: Readonly<Record<string, SparkWorkspace>>;
  readonly starrocks: Readonly<Record<string, StarRocksInstance>>;
  readonly kafka: BusinessKafka | undefined;
  /** Roles by workload. */
  readonly roles: Readonly<Record<string, Role>>;

  /** @param name a business of the context's environment */
  constructor(scope: Construct, context: StackContext, name: string) {
    const props = stackProps(context, name);
    super(scope, stackName(name, context.environment.name), props);
    const { estate, environment } = context;
    const business = environment.businesses[name];
    if (!business) throw new TypeError(`environment '${environment.name}' has no business '${name}'`);
    const part: Part = {
      place: { estate: estate.name, environment: environment.name, business: name },
      environment,
      business,
      foundation: readFoundation(this, context),
      shared: readShared(this, context),
      tags: props.tags,
    };
    this.business = business;
    this.lake = addLake(this, part);
    this.buckets = addBuckets(this, part);
    this.spark = addSpark(this, part, this.lake);
    this.starrocks = addStarRocks(this, part);
    this.kafka = business.kafka && addKafka(this, part, business.kafka);
    this.roles = addAccess(this, part, this);
    writeOutputs(this, businessOutputs(this), BUSINESS_DESCRIPTIONS);
  }
}
