import { isNotOffered } from '../../../domain/facts/regions';
import type { Rule } from '../../../domain/rule';
import { KAFKA_REGIONS } from './regions';

/** Where an instance is. */
export interface RegionSubject {
  readonly region: string;
}

/** What is offered where. */
export const REGION_RULES: readonly Rule<RegionSubject>[] = [
  {
    code: 'kafka.region.unknown',
    holds: 'an instance is in a region where Kafka is offered',
    severity: 'warning',
    broken: ({ region }) =>
      isNotOffered(KAFKA_REGIONS, region) && {
        at: [],
        key: true,
        message: `ApsaraMQ for Kafka is not known to be offered in ${region}`,
        fix: 'check that it is offered there',
      },
  },
];
