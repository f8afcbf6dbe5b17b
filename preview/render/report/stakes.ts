import type { Finding, ResourceName } from '../../../plan';
import type { Preview } from '../../types/preview';
import type { RatedChange } from '../../types/stack-preview';
import { RISKS } from '../../types/risk';
import { isDangerous } from '../words/risks';
import { keyOf } from './keys';

/** Something dangerous: a change that loses data or stops a service, or what deploy refuses; with all that was found of it. */
export interface Stake {
  readonly resource: ResourceName;
  readonly change?: RatedChange;
  readonly findings: readonly Finding[];
}

export const refuses = ({ severity, exit }: Finding): boolean => severity === 'error' || exit !== undefined;

/** Everything dangerous, what deploy refuses first; and the findings that are told with it. */
export function stakesIn({ stacks, findings }: Preview, isTold: (finding: Finding) => boolean): Stake[] {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (isTold(finding)) continue;
    const key = keyOf(finding.resource);
    const about = found.get(key);
    if (about === undefined) found.set(key, [finding]);
    else about.push(finding);
  }
  const stakes: Stake[] = [];
  const seen = new Set<string>();
  const changes = new Map<string, RatedChange>();
  // One address may have two: a leftover of an earlier replacement beside what took its place.
  for (const change of stacks.flatMap((stack) => stack.changes)) {
    const key = keyOf(change.resource);
    if (!changes.has(key)) changes.set(key, change);
    if (!isDangerous(change)) continue;
    stakes.push({ resource: change.resource, change, findings: seen.has(key) ? [] : (found.get(key) ?? []) });
    seen.add(key);
  }
  for (const [key, about] of found) {
    const [first] = about;
    if (first === undefined || seen.has(key) || !about.some(refuses)) continue;
    const change = changes.get(key);
    stakes.push({ resource: first.resource, findings: about, ...(change === undefined ? {} : { change }) });
  }
  const order = new Map(stacks.map(({ name }, index) => [name, index]));
  const place = ({ resource }: Stake): number => order.get(resource.stack) ?? stacks.length;
  return stakes.sort((a, b) => badness(a) - badness(b) || place(a) - place(b));
}

/** What is refused before what is not; then by risk. */
const badness = ({ change, findings }: Stake): number =>
  (findings.some(refuses) ? 0 : 10) + (change === undefined ? 0 : RISKS.indexOf(change.risk));
