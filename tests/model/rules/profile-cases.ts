import { BUSINESS, ENVIRONMENT } from '../folder';
import type { RuleCase } from './case';

const PROFILE = { 'profiles/standard.yaml': 'lake: {}\n' };
const taking = (profile: string) => ({ 'businesses/risk.yaml': { ...BUSINESS, profile } });

const prod = (account: object) => ({ 'environments/prod.yaml': { ...ENVIRONMENT, account } });

/** Environments in several accounts. */
export const ACCOUNT_CASES: readonly RuleCase[] = [
  {
    code: 'environment.reads-from.account',
    bad: {
      ...prod({ id: '1111222233334444' }),
      'environments/dev.yaml': { ...ENVIRONMENT, network: { cidr: '10.10.0.0/16', zones: ['cn-hangzhou-i'] }, readsFrom: 'prod' },
    },
    good: prod({ id: '1111222233334444' }),
    message: "'dev' and 'prod' are not in one account, and a role cannot be let into the other's buckets",
    fix: 'remove readsFrom, or run both in one account',
    at: 'prod',
  },
];

const named = (bucket: string) => ({ 'estate.yaml': { name: 'acme', names: { bucket } } });
const withBucket = { 'businesses/risk.yaml': { ...BUSINESS, buckets: { raw: {} } } };

/** What an estate says of all its names. */
export const NAME_TEMPLATE_CASES: readonly RuleCase[] = [
  {
    code: 'names.template.unusable',
    bad: named('acme.{env}.{business}.{name}'),
    good: named('acme-{env}-{business}-{name}'),
    message:
      "'acme.{env}.{business}.{name}' makes a name that cannot be: an OSS bucket name must be 3-63 lowercase letters, digits or dashes, not ending in a dash, got 'acme.prod.risk.lake' (19 characters), for prod.risk.lake",
    fix: 'write bucket: "acme-{env}-{business}-{name}"',
    at: 'acme.{env}.{business}.{name}',
  },
  {
    code: 'names.template.collides',
    bad: { ...named('acme-{env}-{business}'), ...withBucket },
    good: { ...named('acme-{env}-{business}-{name}'), ...withBucket },
    message:
      "'acme-{env}-{business}' makes 'acme-prod-risk' of prod.risk.lake and of prod.risk.buckets.raw, and an OSS bucket name must be unique in all of Alibaba Cloud",
    fix: 'write bucket: "acme-{env}-{business}-{name}", or put {name} elsewhere into it',
    at: 'acme-{env}-{business}',
  },
];

export const PROFILE_CASES: readonly RuleCase[] = [
  {
    code: 'profile.unknown',
    bad: { ...PROFILE, ...taking('standart') },
    good: { ...PROFILE, ...taking('standard') },
    message: "there is no profile 'standart'",
    fix: "did you mean 'standard'?",
    at: 'standart',
  },
  {
    code: 'profile.nested',
    bad: { 'profiles/standard.yaml': 'profile: basic\nlake: {}\n', ...taking('standard') },
    good: { ...PROFILE, ...taking('standard') },
    message: 'a profile takes no other profile: a business takes one, and that says all of it',
    fix: 'remove profile, and write here what it says',
    at: 'profile: basic',
  },
  {
    code: 'profile.unused',
    bad: PROFILE,
    good: { ...PROFILE, ...taking('standard') },
    message: "no business takes profile 'standard'",
    fix: 'write profile: standard in a business, or delete the file',
    at: 'lake: {}',
  },
];
