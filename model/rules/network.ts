import { EXISTING_NETWORK_RULES } from '../../constructs/network/known/existing-rules';
import { NETWORK_RULES } from '../../constructs/network/known/network-rules';
import { overlaps } from '../../domain/network/overlap';
import { cidrProblem } from '../../domain/network/subnets';
import type { Environment } from '../model';
import { fromTable } from './from-table';
import { rule } from './rule';

/** Parts of one VPC may be the same: it is one network. */
const inOneVpc = (one: Environment, other: Environment): boolean =>
  one.network.existing !== undefined && one.network.existing.vpc === other.network.existing?.vpc;

const soundCidr = ({ network, target }: Environment): boolean => target === 'alicloud' && cidrProblem(network.cidr) === undefined;

/** The network of an environment, by itself and beside the others. */
export const ENVIRONMENT_NETWORK_RULES = [
  ...fromTable('environment', EXISTING_NETWORK_RULES, ({ environment: { network } }) =>
    network.existing ? [[['network'], { ...network, existing: network.existing }]] : [],
  ),
  ...fromTable('environment', NETWORK_RULES, ({ environment: { region, network } }) => [[['network'], { region, ...network }]]),
  rule({
    code: 'network.cidr.overlap',
    holds: 'networks of environments do not overlap',
    holdsFor: 'environment',
    find: ({ estate, environment }) =>
      soundCidr(environment)
        ? Object.values(estate.environments).filter(
            (other) =>
              other.name < environment.name &&
              soundCidr(other) &&
              !inOneVpc(other, environment) &&
              overlaps(other.network.cidr, environment.network.cidr),
          )
        : [],
    at: () => ['network', 'cidr'],
    message: ({ environment }, other) =>
      `${environment.network.cidr} overlaps ${other.network.cidr} of environment '${other.name}': the two could never be connected`,
    fix: () => 'choose a block of its own for each environment, also across regions',
  }),
];
