import { BUSINESS } from '../folder';
import type { RuleCase } from './case';

const PROFILE = { 'profiles/standard.yaml': 'lake: {}\n' };
const taking = (profile: string) => ({ 'businesses/risk.yaml': { ...BUSINESS, profile } });

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
