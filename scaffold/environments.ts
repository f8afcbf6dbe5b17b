import { stateBucket } from '../domain/names/scheme';
import type { Answers } from './answers';
import { modeline } from './modeline';
import { STARTING_REGIONS } from './regions';

/** Files of the first environments, by name. */
export const firstEnvironments = ({ company, region, business }: Answers): Readonly<Record<string, string>> => {
  const zones = `[${(STARTING_REGIONS.get(region) ?? []).join(', ')}]`;
  return {
    dev: `${modeline('environment')}# Where engineers try things out: a quarter of the written sizes, state in a local folder, nothing that cannot be made again.
region: ${region}
network:
  cidr: 10.10.0.0/16
  zones: ${zones}
state:
  folder: .lakewright/state               # below the estate's folder, not in git
onRemoval: destroy                        # with the next line, the two keys to destroying data
allowDataLoss: true
scale: 25 %                               # of every size that is not written for dev itself
schedules: paused
shared:
  kafka: { capacity: 60 MB/s }            # the service's minimum
businesses: [${business}]
`,
    local: `${modeline('environment')}# The same businesses on an engineer's own cluster: \`npx lakewright local up\`. No account, region, network or remote state.
target: kubernetes
scale: 25 %
schedules: paused
shared:
  kafka: {}
businesses: [${business}]
`,
    prod: `${modeline('environment')}region: ${region}
production: true
network:
  cidr: 10.20.0.0/16
  zones: ${zones}
  nat: true                               # jobs that are connected to the VPC reach the internet through it
state:
  bucket: ${stateBucket(company, 'prod')}              # buckets of everybody share one room of names
serviceRoles: create                      # once per account; dev finds them there
shared:
  kafka: { capacity: 60 MB/s }
businesses: [${business}]
`,
  };
};
