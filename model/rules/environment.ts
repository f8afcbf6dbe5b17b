import { RETENTION_RULES } from '../../constructs/logs/known/retention-rules';
import { quotaSums } from '../quota/quota-rows';
import { REGIONS } from '../../domain/facts/regions';
import { leaveOut, write } from '../../domain/fix';
import { nearestBelow, nearestOf } from '../../domain/fix-nearest';
import { fromTable } from './from-table';
import { rule, when } from './rule';

/** Protection, lifetime and limits of environments. */
export const ENVIRONMENT_RULES = [
  rule({
    code: 'environment.name.reserved',
    holds: "no environment is called 'default'",
    holdsFor: 'environment',
    onKubernetes: true,
    find: ({ environment }) => when(environment.name === 'default', true),
    at: () => [],
    message: () => "no environment can be called 'default': that word stands for all others in values by environment",
    fix: () => 'rename the file',
  }),
  rule({
    code: 'environment.region.unknown',
    holds: 'an environment is in a region that there is',
    holdsFor: 'environment',
    find: ({ environment }) => when(!REGIONS.includes(environment.region), environment.region),
    at: () => ['region'],
    message: (_, region) => `there is no region '${region}'`,
    fix: (_, region) => nearestOf(region, REGIONS, 'region'),
  }),
  rule({
    code: 'environment.expires.past',
    holds: "an environment's last day is not over",
    holdsFor: 'environment',
    severity: 'warning',
    onKubernetes: true,
    find: ({ environment: { expires }, folder }) => when(expires !== undefined && expires < folder.today, expires ?? ''),
    at: () => ['expires'],
    message: ({ environment }, date) => `environment '${environment.name}' expired on ${date}`,
    fix: () => 'destroy it and remove its file, or write a later day',
  }),
  rule({
    code: 'environment.production.data-loss',
    holds: 'a production environment does not allow data loss',
    holdsFor: 'environment',
    onKubernetes: true,
    find: ({ environment }) => when(environment.production && environment.allowDataLoss, true),
    at: () => ['allowDataLoss'],
    message: ({ environment }) => `production environment '${environment.name}' allows data loss`,
    fix: () => leaveOut('allowDataLoss', { note: '; a single removal is allowed in allowances.yaml, with a reason and a date' }),
  }),
  rule({
    code: 'environment.production.expires',
    holds: 'a production environment does not expire',
    holdsFor: 'environment',
    onKubernetes: true,
    find: ({ environment }) => when(environment.production && environment.expires !== undefined, environment.expires ?? ''),
    at: () => ['expires'],
    message: ({ environment }, date) => `production environment '${environment.name}' is to end on ${date}`,
    fix: () => leaveOut('expires', { or: 'remove production' }),
  }),
  rule({
    code: 'environment.production.local-state',
    holds: 'a production environment keeps its state in a bucket, with a lock',
    holdsFor: 'environment',
    severity: 'warning',
    find: ({ environment }) => when(environment.production && environment.state.kind === 'local', true),
    at: () => ['state'],
    message: ({ environment }) => `production environment '${environment.name}' keeps its state in local files, without a lock`,
    fix: ({ estate, environment }) => write('state', { bucket: `${estate.name}-tfstate-${environment.name}` }),
  }),
  rule({
    code: 'environment.state.shared',
    holds: 'each environment has a state bucket of its own',
    holdsFor: 'environment',
    find: ({ estate, environment }) => {
      const { state } = environment;
      // Whose a bucket is that exists, and who may use it, is not this estate's to say.
      if (state.kind !== 'oss' || state.existing) return [];
      const others = Object.values(estate.environments).filter(
        (other) => other !== environment && other.state.kind === 'oss' && other.state.bucket === state.bucket,
      );
      return when(others.length > 0, { bucket: state.bucket, others: others.map(({ name }) => name) });
    },
    at: () => ['state', 'bucket'],
    message: (_, { bucket, others }) =>
      `state bucket '${bucket}' is also the one of ${others.join(', ')}: who may change one environment could change both`,
    fix: () => 'give each environment a bucket of its own',
  }),
  rule({
    code: 'environment.service-roles.twice',
    holds: 'one environment per account makes the service-linked roles',
    holdsFor: 'environment',
    severity: 'warning',
    find: ({ estate, environment }) => {
      const makers = Object.values(estate.environments).filter(
        ({ serviceRoles, target, account }) =>
          serviceRoles === 'create' && target === 'alicloud' && account?.id === environment.account?.id,
      );
      // One environment may make them. The first is that one, and only the others are warned.
      return when(makers.indexOf(environment) > 0, makers[0]?.name ?? '');
    },
    at: () => ['serviceRoles'],
    message: (_, first) => `service-linked roles exist once per account, and '${first}' makes them`,
    fix: () => write('serviceRoles', 'existing', { note: ', unless the two are in different accounts' }),
  }),
  rule({
    code: 'environment.reads-from.unknown',
    holds: 'layers are read from another environment of the cloud',
    holdsFor: 'environment',
    find: ({ estate, environment: { name, readsFrom } }) => {
      const others = Object.values(estate.environments).filter((other) => other.name !== name && other.target === 'alicloud');
      const from = readsFrom?.environment ?? '';
      return when(readsFrom !== undefined && !others.some((other) => other.name === from), {
        from,
        others: others.map((other) => other.name),
      });
    },
    at: () => ['readsFrom'],
    message: (_, { from }) => `there is no other environment '${from}' in the cloud whose layers could be read`,
    fix: (_, { from, others }) => nearestBelow('readsFrom', from, others),
  }),
  rule({
    code: 'environment.reads-from.account',
    holds: 'layers are read from an environment in the same account',
    holdsFor: 'environment',
    find: ({ environment: { account, readsFrom } }) =>
      when(readsFrom !== undefined && readsFrom.region !== '' && readsFrom.account?.id !== account?.id, readsFrom?.environment ?? ''),
    at: () => ['readsFrom'],
    message: ({ environment }, from) =>
      `'${environment.name}' and '${from}' are not in one account, and a role cannot be let into the other's buckets`,
    fix: () => leaveOut('readsFrom', { or: 'run both in one account' }),
  }),
  ...fromTable('environment', RETENTION_RULES, ({ environment: { logs } }) => [[['logs'], logs]]),
  rule({
    code: 'environment.limits.exceeded',
    holds: "what an environment makes stays within the account's limits",
    holdsFor: 'environment',
    find: ({ environment }) => quotaSums(environment).filter(({ used, limit }) => limit !== undefined && used > limit),
    at: ({ service }) => ['limits', service],
    message: (_, { service, used, limit, unit }) => `${service} adds up to ${used} ${unit}, the account's limit is ${limit} ${unit}`,
    fix: ({ environment }, { service }) => `lower sizes in ${environment.name}, or have the limit raised and write it to limits.${service}`,
  }),
];
