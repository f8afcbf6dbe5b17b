import { MOST_TAGS, OWN_TAGS } from '../../domain/facts/tags';
import { leaveOut } from '../../domain/fix';
import type { Tags } from '../../domain/model';
import { rule } from './rule';

const own = (tags: Tags): string[] => Object.keys(tags).filter((key) => OWN_TAGS.includes(key));

/** The same row for every kind of file that has tags. */
const RESERVED = {
  code: 'tags.reserved',
  holds: 'nobody sets a tag that everything gets anyway',
  onKubernetes: true,
  at: (key: string): readonly string[] => ['tags', key],
  where: 'key' as const,
  message: (_: unknown, key: string) => `tag '${key}' is set on everything anyway, to what it says elsewhere`,
  fix: (_: unknown, key: string) => leaveOut(['tags', key], { or: 'choose another key' }),
};

export const TAG_RULES = [
  rule({ ...RESERVED, holdsFor: 'estate', find: ({ estate }) => own(estate.tags) }),
  rule({ ...RESERVED, holdsFor: 'environment', find: ({ environment }) => own(environment.tags) }),
  rule({ ...RESERVED, holdsFor: 'business', find: ({ business }) => own(business.tags) }),
  rule({
    code: 'tags.count',
    holds: 'a resource gets no more tags than the cloud takes',
    holdsFor: 'business',
    find: ({ estate, environment, business }) => {
      const count = new Set([estate, environment, business].flatMap(({ tags }) => Object.keys(tags)).concat(OWN_TAGS)).size;
      return count > MOST_TAGS ? [count] : [];
    },
    at: () => ['tags'],
    where: 'key',
    message: (_, count) => `a resource takes ${MOST_TAGS} tags, with those of the environment and the estate there would be ${count}`,
    fix: () => `keep ${MOST_TAGS - OWN_TAGS.length} of your own`,
  }),
];
