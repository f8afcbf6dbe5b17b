import type { Environment } from '../model';
import { overlaps } from '../../domain/network/overlap';
import { cidrProblem, zonesProblem } from '../../domain/network/subnets';
import { rule } from './rule';

const soundCidr = ({ network, target }: Environment): boolean => target === 'alicloud' && cidrProblem(network.cidr) === undefined;

/** Address ranges and zones. */
export const NETWORK_RULES = [
  rule({
    code: 'network.cidr.unusable',
    holdsFor: 'environment',
    find: ({ environment: { network } }) => [cidrProblem(network.cidr)].filter((problem) => problem !== undefined),
    at: () => ['network', 'cidr'],
    message: (_, problem) => problem,
    fix: () => 'write a private block, like 10.20.0.0/16',
  }),
  rule({
    code: 'network.zones.unusable',
    holdsFor: 'environment',
    find: ({ environment: { region, network } }) => [zonesProblem(region, network.zones)].filter((problem) => problem !== undefined),
    at: () => ['network', 'zones'],
    message: (_, problem) => problem,
    fix: ({ environment: { region } }) => `write zones of the region once each, like ${region}${/\d$/.test(region) ? '' : '-'}b`,
  }),
  rule({
    code: 'network.cidr.overlap',
    holdsFor: 'environment',
    find: ({ estate, environment }) =>
      soundCidr(environment)
        ? Object.values(estate.environments).filter(
            (other) => other.name < environment.name && soundCidr(other) && overlaps(other.network.cidr, environment.network.cidr),
          )
        : [],
    at: () => ['network', 'cidr'],
    message: ({ environment }, other) =>
      `${environment.network.cidr} overlaps ${other.network.cidr} of environment '${other.name}': the two could never be connected`,
    fix: () => 'choose a block of its own for each environment, also across regions',
  }),
];
