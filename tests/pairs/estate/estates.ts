import fc from 'fast-check';
import { copyOf, type Description, type Section } from './description';
import { PARTS, SHARED } from './parts';

/** A part is there or not, and if it is, in one of its forms. */
const form = (forms: readonly Section[]): fc.Arbitrary<Section | undefined> =>
  fc.option(fc.constantFrom(...forms), { nil: undefined, freq: 2 });

const services = fc.record(Object.fromEntries(Object.entries(PARTS).map(([name, forms]) => [name, form(forms)])));
const shared = fc.record(Object.fromEntries(Object.entries(SHARED).map(([name, forms]) => [name, form(forms)])));
const access = fc.subarray(['read', 'write', 'submit', 'produce', 'consume']);

const business = fc.record({ services, access, keys: fc.constantFrom(undefined, 'destroy', 'retain') });

/** Small estates that are valid: what needs something has it. */
export const estates: fc.Arbitrary<Description> = fc
  .record({
    shared,
    risk: business,
    lending: fc.option(business, { nil: undefined }),
    keys: fc.constantFrom(
      { onRemoval: 'retain', allowDataLoss: false },
      { onRemoval: 'destroy', allowDataLoss: true },
      { onRemoval: 'retain', allowDataLoss: true },
    ),
    zones: fc.constantFrom(['cn-hangzhou-i'], ['cn-hangzhou-i', 'cn-hangzhou-j']),
    more: fc.subarray(['tags', 'nat', 'logs', 'ignoreTags']),
  })
  .map(({ shared: together, risk, lending, keys, zones, more }) => {
    const businesses: Record<string, Section> = { risk: written(keyed(risk, keys), together) };
    if (lending) businesses['lending'] = written(keyed(lending, keys), together);
    const has = (what: string): boolean => more.includes(what);
    const sharedParts = present(together);
    return copyOf({
      estate: {
        name: 'tiny',
        ...(has('tags') ? { tags: { platform: 'lake' } } : {}),
        ...(has('ignoreTags') ? { ignoreTags: ['team'] } : {}),
      },
      environment: {
        region: 'cn-hangzhou',
        network: { cidr: '10.10.0.0/16', zones, ...(has('nat') ? { nat: true } : {}) },
        state: { folder: '.state' },
        ...keys,
        ...(has('logs') ? { logs: { retention: '7 days' } } : {}),
        ...(Object.keys(sharedParts).length > 0 ? { shared: sharedParts } : {}),
        businesses: Object.keys(businesses),
      },
      businesses,
    });
  });

const present = (parts: Readonly<Record<string, Section | undefined>>): Section =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));

/** One key alone is refused. */
const keyed = <T extends Chosen>(chosen: T, { allowDataLoss }: { readonly allowDataLoss: boolean }): T => ({
  ...chosen,
  keys: allowDataLoss ? chosen.keys : undefined,
});

type Chosen = { services: Record<string, Section | undefined>; access: string[]; keys: string | undefined };

function written({ services: chosen, access: verbs, keys }: Chosen, together: Readonly<Record<string, Section | undefined>>): Section {
  const parts: Section = present(chosen);
  if ((parts['spark'] || parts['starrocks']) && !parts['lake']) parts['lake'] = { layers: { ods: {} } };
  // Topics need an instance: the shared one, or the business's own.
  const { kafka } = parts as { kafka?: Section };
  if (kafka && !together['kafka'] && !kafka['instance']) parts['kafka'] = { instance: {}, ...kafka };
  if (kafka && together['kafka']) parts['kafka'] = Object.fromEntries(Object.entries(kafka).filter(([key]) => key !== 'instance'));
  const { lake } = parts as { lake?: Section };
  if (keys && lake) parts['lake'] = { ...lake, onRemoval: keys };
  const grants = grantsOf(parts, verbs);
  return {
    owner: 'data@acme.example',
    costCenter: '4711',
    ...parts,
    ...(Object.keys(grants).length > 0 ? { access: { etl: grants } } : {}),
  };
}

/** What a workload may be given of what is there. */
function grantsOf(parts: Section, verbs: readonly string[]): Section {
  const topics = Object.keys(((parts['kafka'] as Section | undefined)?.['topics'] as Section | undefined) ?? {});
  const queues = Object.keys(((parts['spark'] as Section | undefined)?.['queues'] as Section | undefined) ?? {});
  const layers = parts['lake'] ? ['lake/ods'] : [];
  const given: Section = { read: layers, write: layers, submit: queues, produce: topics, consume: topics };
  return Object.fromEntries(Object.entries(given).filter(([verb, what]) => verbs.includes(verb) && (what as string[]).length > 0));
}
