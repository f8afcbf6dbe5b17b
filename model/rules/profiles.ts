import { leaveOut, write } from '../../domain/fix';
import { nearest } from '../../domain/nearest';
import { DASHED } from '../../domain/schema/collections';
import { rule } from './rule';

/** What businesses say alike, and who takes it. */
export const PROFILE_RULES = [
  rule({
    code: 'profile.unknown',
    holds: 'the profile that a business takes has a file',
    holdsFor: 'estate',
    onKubernetes: true,
    find: ({ folder: { profiles } }) => profiles.taken.filter(({ profile }) => !profiles.names.includes(profile)),
    at: ({ business }) => ['businesses', business, 'profile'],
    message: (_, { profile }) => `there is no profile '${profile}'`,
    fix: ({ folder: { profiles } }, { business, profile }) => {
      const at = ['businesses', business, 'profile'];
      const meant = nearest(profile, profiles.names);
      if (meant !== undefined) return write(at, meant, { guess: true });
      const others = profiles.names.length > 0 ? [`name one of ${profiles.names.join(', ')}`] : [];
      const make = DASHED.pattern.test(profile) ? [`create profiles/${profile}.yaml`] : [];
      return leaveOut(at, others.length + make.length > 0 ? { or: [...others, ...make].join(', or ') } : {});
    },
  }),
  rule({
    code: 'profile.nested',
    holds: 'a profile takes no other profile: there is one level',
    holdsFor: 'estate',
    onKubernetes: true,
    find: ({ folder: { profiles } }) => profiles.nested,
    at: (name) => ['profiles', name, 'profile'],
    where: 'key',
    message: () => 'a profile takes no other profile: a business takes one, and that says all of it',
    fix: (_, name) => leaveOut(['profiles', name, 'profile'], { note: ', and write here what it says' }),
  }),
  rule({
    code: 'profile.unused',
    holds: 'every profile is taken by some business',
    holdsFor: 'estate',
    severity: 'warning',
    onKubernetes: true,
    find: ({ folder: { profiles } }) =>
      profiles.allTakers ? profiles.names.filter((name) => !profiles.taken.some(({ profile }) => profile === name)) : [],
    at: (name) => ['profiles', name],
    message: (_, name) => `no business takes profile '${name}'`,
    fix: (_, name) => `write profile: ${name} in a business, or delete the file`,
  }),
];
