import { VERBS } from '../../constructs/registry';
import { grantsOf } from '../../model/grants';
import type { Business, Environment } from '../../model/model';
import { sectionsOf } from '../../model/sections';
import type { Grant, Workload } from '../../preview/graph';
import { stackName } from '../../domain/names/scheme';

/** Workloads of a business, and what each may do to which part of which stack. */
export const workloadsOf = (business: Business, environment: Environment): Workload[] =>
  Object.entries(grantsOf(business.access)).map(([name, verbs]) => ({ name, grants: merged(verbs, business, environment) }));

/** One grant per part, however much of it is named. */
function merged(verbs: Readonly<Record<string, readonly string[]>>, business: Business, environment: Environment): Grant[] {
  const grants = new Map<string, { stack: string; part: string; words: string[] }>();
  for (const [verb, entries] of Object.entries(verbs)) {
    const names = new Map<string, string[]>();
    for (const entry of entries) {
      const { stack, part, name } = targetOf(verb, entry, business, environment);
      const key = `${stack}\n${part}`;
      grants.set(key, grants.get(key) ?? { stack, part, words: [] });
      names.set(key, [...(names.get(key) ?? []), name]);
    }
    for (const [key, named] of names)
      grants.get(key)?.words.push(`${VERBS[verb]?.does ?? verb} ${named.filter((name) => name !== '').join(', ')}`.trimEnd());
  }
  return [...grants.values()].map(({ words, ...grant }) => ({ ...grant, words: words.join('; ') }));
}

/** `lending/lake/ads`, `lake/ods`, `bucket/exports`, `night`: whose, of which section, and what of it. */
function targetOf(
  verb: string,
  entry: string,
  own: Business,
  { name: environment, businesses }: Environment,
): Grant & { readonly name: string } {
  const steps = entry.split('/');
  const [first = ''] = steps;
  const isOther = steps.length > 1 && Object.hasOwn(businesses, first) && !sectionNamed(own, first);
  const owner = isOther ? (businesses[first] ?? own) : own;
  const rest = isOther ? steps.slice(1) : steps;
  const section = sectionNamed(owner, rest[0] ?? '');
  return {
    stack: stackName(owner.name, environment),
    part: section ?? VERBS[verb]?.service.key ?? '',
    words: '',
    name: (section === undefined ? rest : rest.slice(1)).join('/'),
  };
}

/** The section that a step names: `lake`, or `bucket` of `buckets`. */
const sectionNamed = (business: Business, step: string): string | undefined =>
  sectionsOf(business, 'business').find(({ service: { key } }) => key === step || key === `${step}s`)?.service.key;
