import { compare } from '../../domain/text/compare';
import type { Position } from '../../domain/problem';
import { actionOf, type Change, type Finding, type PlaceOf, type Reading, type ShownChange } from '../../plan';
import { isNothing, moneyOfChange, type PriceTables } from '../cost/money';
import { rate } from '../rate/rate';
import { byRisk } from '../types/risk';
import type { RatedChange } from '../types/stack-preview';

/** What changes are rated by. */
export interface Judging {
  readonly tables: PriceTables;
  readonly placeOf: PlaceOf;
  regionOf(stack: string): string;
  /** Stacks that a resource waits for. */
  afterOf(stack: string, address: string): readonly string[];
  /** What to write to keep a resource that was only renamed. */
  insteadOf(stack: string, address: string): string | undefined;
}

/** Every change that a person should see with what it means, most dangerous first. */
export function ratedChanges(reading: Reading, judging: Judging): RatedChange[] {
  const unsent = unsentIn(reading.findings);
  const changes = new Map(reading.changes.map((change) => [keyOf(named(change)), change]));
  const shown = [...reading.shown, ...reading.changes.filter(isQuiet).map(quietly)];
  return shown
    .map((one) => ratedChange(one, changes.get(keyOf(one.resource)), unsent.get(keyOf(one.resource)) ?? NONE, judging))
    .sort((a, b) => byRisk(a.risk, b.risk) || Number(a.harmless) - Number(b.harmless) || compare(keyOf(a.resource), keyOf(b.resource)));
}

const NONE: ReadonlySet<string> = new Set();

function ratedChange(shown: ShownChange, change: Change | undefined, unsent: ReadonlySet<string>, judging: Judging): RatedChange {
  const { stack, address, inner } = shown.resource;
  const money = change === undefined ? undefined : moneyOfChange(change, judging.regionOf(stack), judging.tables);
  const cost = money === undefined || isNothing(money) ? undefined : money;
  const { risk, why } = rate(shown, { change, cost, unsent });
  const place = placeOf(shown, judging.placeOf);
  const after = judging.afterOf(stack, address);
  const instead = inner === undefined ? judging.insteadOf(stack, address) : undefined;
  return {
    ...shown,
    risk,
    why,
    ...(place === undefined ? {} : { place }),
    ...(instead === undefined ? {} : { instead }),
    ...(after.length === 0 ? {} : { after }),
    ...(cost === undefined ? {} : { cost }),
  };
}

/** Where the first telling attribute is written, or the thing itself. */
function placeOf({ resource: { stack, address, inner }, diffs }: ShownChange, find: PlaceOf): Position | undefined {
  const [first] = diffs.filter(({ harmless }) => harmless === undefined);
  return (first && find(stack, address, first.path, inner)) ?? find(stack, address, undefined, inner);
}

/** Attributes that a finding says are not done, by resource. */
function unsentIn(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { code, resource, attribute } of findings) {
    if (attribute === undefined || !/^plan\.edit\.(unsent|alone|connection)$/.test(code)) continue;
    const key = keyOf(resource);
    found.set(key, (found.get(key) ?? new Set()).add(attribute));
  }
  return found;
}

/** Whether a resource is only imported or renamed: Terraform works on it, and nothing about it changes. */
const isQuiet = (change: Change): boolean =>
  change.mode === 'managed' &&
  actionOf(change) === 'no-op' &&
  (change.previous_address !== undefined || change.change.importing !== undefined);

const quietly = (change: Change): ShownChange => ({
  resource: { ...named(change), name: '' },
  action: 'no-op',
  diffs: [],
  harmless: true,
  importing: change.change.importing !== undefined,
  ...(change.previous_address === undefined ? {} : { movedFrom: change.previous_address }),
});

const named = ({ stack, address, type, inner }: Change): ShownChange['resource'] => ({
  stack,
  address,
  type: inner?.type ?? type,
  ...(inner === undefined ? {} : { inner: inner.id }),
  name: '',
});

const keyOf = ({ stack, address, inner = '' }: ShownChange['resource']): string => [stack, address, inner].join('\n');
