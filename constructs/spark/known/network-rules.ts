import { SPARK_REGIONS } from '../../../domain/facts/regions';
import type { Rule } from '../../../domain/rule';
import { connectableZones, listedZones } from './network-zones';

/** Where a workspace is. */
export interface RegionSubject {
  readonly environment: string;
  readonly region: string;
}

/** What is offered where. */
export const REGION_RULES: readonly Rule<RegionSubject>[] = [
  {
    code: 'spark.region.unknown',
    holds: 'a workspace is in a region where Serverless Spark is offered',
    severity: 'warning',
    broken: ({ environment, region }) =>
      !SPARK_REGIONS.has(region) && {
        at: [],
        key: true,
        message: `EMR Serverless Spark is not known to be offered in ${region}`,
        fix: `check it is offered there, or leave it out: enabled: { default: true, ${environment}: false }`,
      },
  },
];

/** A network that a workspace is to be connected to. */
export interface ConnectionSubject extends RegionSubject {
  /** Of the workspace, for example `workspace 'risk'`. */
  readonly title: string;
  /** Zones of the network. */
  readonly zones: readonly string[];
  /** How to do without the network, for example `write connectNetwork: false`. */
  readonly without: string;
}

/** Source: network connection page of the service, August 2026. */
export const CONNECTION_RULES: readonly Rule<ConnectionSubject>[] = [
  {
    code: 'spark.network.zone',
    holds: 'a workspace is connected to a network that has a vSwitch in a zone the service takes',
    broken: ({ title, environment, region, zones, without }) =>
      connectableZones(region, zones).length === 0 && {
        at: [],
        key: true,
        message:
          `${title} cannot be connected to the network: in ${region} Spark takes vSwitches in ${listedZones(region)?.join(', ')}, ` +
          `the network has ${zones.join(', ')}`,
        fix: `add one of these zones to the network of environment '${environment}', or ${without}`,
      },
  },
  {
    code: 'spark.network.region',
    holds: 'it is known which zones of its region a workspace can be connected to',
    severity: 'warning',
    broken: ({ title, region, without }) =>
      listedZones(region) === undefined && {
        at: [],
        key: true,
        message: `it is not known which zones of ${region} ${title} can be connected to`,
        fix: `${without} where jobs need nothing inside the network`,
      },
  },
];
