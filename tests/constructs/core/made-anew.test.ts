/** What knows its parent by name only is made anew with it: every such pair of what ships, found from facts and synthesized stacks. */
import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { madeAnewWith } from '../../../constructs/core/made-anew';
import { ESTATES, estateIn, synthEstate } from '../../support/estates';

interface Body {
  readonly lifecycle?: { readonly ignore_changes?: readonly string[]; readonly replace_triggered_by?: readonly string[] };
  readonly [attribute: string]: unknown;
}
type Resources = Readonly<Record<string, Readonly<Record<string, Body>>>>;

/** Pairs that need nothing, by type, each with why. */
const FINE: Readonly<Record<string, string>> = {
  'alicloud_fcv3_function of alicloud_oss_bucket': 'the service copies the code when the function is made or changed',
  'alicloud_oss_bucket_object of alicloud_oss_bucket':
    'it is made before it is destroyed, and so is its bucket: one of the same name cannot be made anew at all',
};

/** Attributes by which a plan would make `parent` anew, and that a child does not have itself. */
function replacing(type: string, parent: Body, child: Body, used: ReadonlySet<string>): string[] {
  if (!isKnownType(type)) return [];
  const ignored = parent.lifecycle?.ignore_changes ?? [];
  const written = JSON.stringify(child);
  return [...facts(type).attributes()]
    .filter(([name, { forceNew }]) => forceNew === true && parent[name] !== undefined && !ignored.includes(name) && !used.has(name))
    .filter(([name]) => !written.includes(JSON.stringify(parent[name])))
    .map(([name]) => name);
}

/** `alicloud_x.A of alicloud_y.B` for all that would not notice that B is made anew. */
function blind(resource: Resources): { readonly pair: string; readonly types: string }[] {
  return Object.entries(resource).flatMap(([type, bodies]) =>
    Object.entries(bodies).flatMap(([name, { lifecycle, depends_on: _, ...child }]) => {
      const used = new Map<string, Set<string>>();
      for (const [, parent = '', attribute = ''] of JSON.stringify(child).matchAll(/\b(alicloud_\w+\.[\w-]+)\.(\w+)/g))
        used.set(parent, (used.get(parent) ?? new Set()).add(attribute));
      return [...used].flatMap(([parent, attributes]) => {
        const [parentType = '', parentName = ''] = parent.split('.');
        const body = resource[parentType]?.[parentName];
        // What is computed is unknown in the plan that makes the parent anew, so the child sees it.
        if (body === undefined || ![...attributes].every((attribute) => body[attribute] !== undefined)) return [];
        if (replacing(parentType, body, child, attributes).length === 0) return [];
        if (lifecycle?.replace_triggered_by?.includes(`${parent}.id`)) return [];
        return [{ pair: `${type}.${name} of ${parent}`, types: `${type} of ${parentType}` }];
      });
    }),
  );
}

describe('what knows its parent by name', () => {
  const found = Object.values(ESTATES).flatMap((folder) =>
    Object.values(synthEstate(estateIn(folder))).flatMap(({ json }) => blind((json as { resource?: Resources }).resource ?? {})),
  );

  it('is made anew with it, in every stack of every estate', () => {
    expect(found.filter(({ types }) => FINE[types] === undefined).map(({ pair }) => pair)).toEqual([]);
  });

  it('needs nothing where that says why, and every such row is still there', () => {
    expect([...new Set(found.map(({ types }) => types))].sort()).toEqual(Object.keys(FINE).sort());
  });

  it('is found where it says nothing', () => {
    const bucket = { bucket: 'b', storage_class: 'IA' };
    const https = (lifecycle?: object) => ({ H: { bucket: '${alicloud_oss_bucket.B.bucket}', ...(lifecycle ? { lifecycle } : {}) } });
    const pairs = (body: Body, lifecycle?: object) =>
      blind({ alicloud_oss_bucket: { B: body }, alicloud_oss_bucket_https_config: https(lifecycle) }).map(({ pair }) => pair);
    expect(pairs(bucket)).toEqual(['alicloud_oss_bucket_https_config.H of alicloud_oss_bucket.B']);
    expect(pairs(bucket, { replace_triggered_by: ['alicloud_oss_bucket.B.id'] })).toEqual([]);
    expect(pairs({ bucket: 'b' })).toEqual([]);
    expect(pairs({ ...bucket, lifecycle: { ignore_changes: ['storage_class'] } })).toEqual([]);
  });

  it('names each parent once, by its id; a name that is no reference has none', () => {
    expect(madeAnewWith('${alicloud_oss_bucket.A_B-c.bucket}', '${alicloud_oss_bucket.A_B-c.bucket}', 'lake')).toEqual({
      replaceTriggeredBy: ['alicloud_oss_bucket.A_B-c.id'],
    });
    expect(madeAnewWith('lake', '${data.alicloud_x.Y.name}')).toEqual({});
  });
});
