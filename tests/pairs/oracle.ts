import { isStateful } from '@lakewright/provider-knowledge/protection';
import { catalogue } from '../../simulator/schema/catalogue';
import { canonical, isZero } from '@lakewright/provider-knowledge/planning/equal';
import { hasUnknown, isList, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import type { Finding } from '../../plan';
import type { Planned } from './engine/in-process';
import type { PlannedResource } from './engine/stack';
import type { ReadPair } from './read-pair';

/** One thing that a reading kept to itself, or made up. */
type Fault = string;
type InStack = PlannedResource & { readonly stack: string; readonly guarded: boolean };

const alicloud = catalogue('alicloud');

/** What is wrong with the reading of a pair, told without the reading's own means: from what is planned and what is described. */
export function faultsIn(pair: ReadPair): Fault[] {
  const planned = pair.planned.flatMap(inStack);
  const before = new Map(pair.still.flatMap(inStack).map((one) => [keyOf(one), one]));
  const { findings } = pair.reading;
  return [
    ...pair.stillRead.findings.map(({ code, message }) => `nothing is edited, and yet [${code}] ${message}`),
    ...planned.flatMap((one) => notShown(one, pair)),
    ...planned.flatMap((one) => lostSilently(one, before.get(keyOf(one)), pair)),
    ...planned.flatMap((one) => neverSent(one, before.get(keyOf(one)), findings)),
    ...planned.flatMap((one) => brokenPromises(one, findings)),
    ...planned.flatMap((one) => leftBehind(one, planned, findings)),
    ...madeUp(planned, before, findings),
  ];
}

const keyOf = ({ stack, address }: { readonly stack: string; readonly address: string }): string => `${stack} ${address}`;

function inStack({ stack, document, resources }: Planned): InStack[] {
  return resources.map((one) => ({
    ...one,
    stack,
    guarded: document.resource?.[one.type]?.[one.name]?.lifecycle?.prevent_destroy === true,
  }));
}

const isAbout =
  ({ stack, address }: InStack) =>
  ({ resource }: Pick<Finding, 'resource'>): boolean =>
    resource.stack === stack && resource.address === address;

/** Whatever is done is shown, as what it is. */
function notShown(one: InStack, { reading: { shown } }: ReadPair): Fault[] {
  const [first = ''] = one.actions;
  const action = one.actions.length > 1 ? 'replace' : first;
  const about = shown.filter(isAbout(one)).filter(({ resource }) => resource.inner === undefined);
  if (first === 'no-op') return about.map(() => `${keyOf(one)} is shown and stays as it is`);
  return about.some((change) => change.action === action) ? [] : [`${keyOf(one)} is not shown: ${action}`];
}

/** What holds data is destroyed only with both keys; the first one counts as it was when it was deployed last. */
function lostSilently(one: InStack, before: InStack | undefined, { allowsLoss, reading }: ReadPair): Fault[] {
  if (!one.actions.includes('delete') || !isStateful(one.type)) return [];
  const kept = one.planned === null ? before?.guarded === true : one.guarded;
  if (allowsLoss && !kept) return [];
  const refused = reading.findings.some((finding) => isAbout(one)(finding) && finding.severity === 'error' && finding.exit !== undefined);
  return refused && reading.exit !== 0 ? [] : [`${keyOf(one)} holds data and is destroyed without a word`];
}

/** A vSwitch follows the zone: where a type has a zone of its own, that one is told. */
const VSWITCH = /^(vswitch(_id|_ids|es)|node_groups)$/;

const staysWithItsZone = (one: InStack, name: string, findings: readonly Finding[]): boolean =>
  VSWITCH.test(name) && findings.some((finding) => isAbout(one)(finding) && /zone_id/.test(finding.attribute ?? ''));

/** Another value is written, and none is planned. */
function neverSent(one: InStack, before: InStack | undefined, findings: readonly Finding[]): Fault[] {
  if (!one.config || !before?.config || !one.prior || !one.planned || one.actions.length > 1) return [];
  const [now, then, prior, planned] = [one.config, before.config, one.prior, one.planned];
  return Object.keys(now)
    .filter((name) => differs(then[name], now[name]) && !differs(prior[name], planned[name]) && differs(planned[name], now[name]))
    .filter((name) => !staysWithItsZone(one, name, findings) && !isToldOf(one, name, findings))
    .map(
      (name) =>
        `${keyOf(one)}: ${name} is written anew, ${canonical(then[name] ?? null)} -> ${canonical(now[name] ?? null)}, and nothing is sent`,
    );
}

const isToldOf = (one: InStack, name: string, findings: readonly Finding[]): boolean =>
  findings.some(
    (finding) =>
      finding.resource.stack === one.stack &&
      (finding.resource.address === one.address ? (finding.attribute ?? '').startsWith(name) : bornOf(one) === finding.resource.address),
  );

/** What a resource remembers the birth of. */
const bornOf = ({ config }: InStack): string | undefined => {
  const of = (config?.['input'] as ObjectValue | null | undefined)?.['of'];
  return typeof of === 'string' ? of.split('#')[0] : undefined;
};

/** A plan promises what the provider never sends. */
function brokenPromises(one: InStack, findings: readonly Finding[]): Fault[] {
  if (one.actions[0] !== 'update' || !one.type.startsWith('alicloud_') || !one.prior || !one.planned) return [];
  const model = alicloud.resource(one.type);
  const changed = model.block.attributes.filter(({ name }) => differs(one.prior?.[name], one.planned?.[name]));
  return changed
    .filter(({ name, facts }) => model.updateIgnores.has(name) && facts.steersCall !== true)
    .filter(({ name }) => !isToldOf(one, name, findings))
    .map(({ name }) => `${keyOf(one)}: ${name} is planned and never sent`);
}

/** Settings whose removal makes no call, and what they are settings of. */
const REMOVED_WITHOUT_CALL = new Set(['alicloud_oss_bucket_versioning', 'alicloud_oss_bucket_acl', 'alicloud_oss_bucket_https_config']);

/** A setting goes from the description, and stays on what it is a setting of. */
function leftBehind(one: InStack, planned: readonly InStack[], findings: readonly Finding[]): Fault[] {
  if (!one.actions.includes('delete') || !REMOVED_WITHOUT_CALL.has(one.type)) return [];
  const bucket = planned.find(
    ({ type, stack, prior }) => type === 'alicloud_oss_bucket' && stack === one.stack && prior?.['bucket'] === one.prior?.['bucket'],
  );
  if (bucket === undefined || bucket.actions.includes('delete')) return [];
  return findings.some(isAbout(bucket)) ? [] : [`${keyOf(one)} goes, and what it set stays without a word`];
}

/** A finding is about something that changes, or that is described otherwise than before. */
function madeUp(planned: readonly InStack[], before: ReadonlyMap<string, InStack>, findings: readonly Finding[]): Fault[] {
  return (
    findings
      .filter(({ code, resource }) => /^plan\.(data|edit|size|template)\./.test(code) && resource.address !== '')
      // What waits for an output of another stack is judged by what is written.
      .filter(({ resource }) => planned.some(({ stack }) => stack === resource.stack))
      .filter(({ resource }) => {
        const about = planned.filter(
          (one) => isAbout(one)({ resource }) || (bornOf(one) === resource.address && one.stack === resource.stack),
        );
        return about.every((one) => one.actions[0] === 'no-op' && !differs(before.get(keyOf(one))?.config ?? null, one.config));
      })
      .map(({ code, message }) => `nothing changes there, and yet [${code}] ${message}`)
  );
}

/** Unlike beyond what a provider takes as the same: nothing and empty, and the order of a set. */
function differs(a: Value | undefined, b: Value | undefined): boolean {
  const [left, right] = [a ?? null, b ?? null];
  if (hasUnknown(left) || hasUnknown(right)) return canonical(left) !== canonical(right);
  return !(isZero(left) && isZero(right)) && sorted(left) !== sorted(right);
}

const sorted = (value: Value): string => canonical(isList(value) ? value.map(canonical).sort() : value);
