import { isNotOffered, REGIONS } from '../../../domain/facts/regions';
import { type Change, write } from '../../../domain/fix';
import type { Named } from '../../../domain/model';
import type { Rule } from '../../../domain/rule';
import { connectableZones, listedZones } from './network-zones';
import { SPARK_REGIONS } from './regions';

/** Where a workspace is. */
export interface RegionSubject {
  readonly region: string;
  /** Workloads that submit to it, each with the queues of other workspaces that it submits to; none of a program. */
  readonly submitters?: Named<readonly string[]>;
}

/** What is offered where. */
export const REGION_RULES: readonly Rule<RegionSubject>[] = [
  {
    code: 'spark.region.unknown',
    holds: 'a workspace is in a region where Serverless Spark is offered',
    severity: 'warning',
    broken: ({ region, submitters = {} }) =>
      isNotOffered(SPARK_REGIONS, region) && {
        at: [],
        key: true,
        message: `EMR Serverless Spark is not known to be offered in ${region}`,
        fix: {
          changes: [
            { do: 'set', at: ['enabled'], value: false },
            ...Object.entries(submitters).map(([workload, left]): Change => {
              return { do: 'set', from: 'business', at: ['access', workload, 'submit'], value: left };
            }),
          ],
          or: 'check that it is offered there',
        },
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
    broken: ({ title, region, zones, without }) =>
      connectableZones(region, zones).length === 0 && {
        at: [],
        key: true,
        message:
          `${title} cannot be connected to the network: in ${region} Spark takes vSwitches in ${listedZones(region)?.join(', ')}, ` +
          `the network has ${zones.join(', ')}`,
        fix: {
          changes: [{ do: 'set', from: 'environment', at: ['network', 'zones', '-'], value: listedZones(region)?.[0] ?? '' }],
          or: without,
        },
      },
  },
  {
    code: 'spark.network.region',
    holds: 'it is known which zones of its region a workspace can be connected to',
    severity: 'warning',
    broken: ({ title, region }) =>
      REGIONS.includes(region) &&
      listedZones(region) === undefined && {
        at: [],
        key: true,
        message: `it is not known which zones of ${region} ${title} can be connected to`,
        fix: write('connectNetwork', false, { note: ' where jobs need nothing inside the network' }),
      },
  },
];
