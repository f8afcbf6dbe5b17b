import type { Finding } from '../../../plan';
import type { Preview } from '../../types/preview';
import type { RatedChange, StackPreview } from '../../types/stack-preview';
import { isDangerous } from '../words/risks';
import { alikeIn, type Alike } from './alike';
import { noiseIn, type Noise } from './noise';
import { refuses, stakesIn, type Stake } from './stakes';

/** What is told of one stack apart from what is told once for many. */
export interface StackPart {
  readonly stack: StackPreview;
  readonly changes: readonly RatedChange[];
  /** How many of its changes are told elsewhere: as noise, or as the same in many stacks. */
  readonly elsewhere: number;
}

/** A preview sorted into what every format tells, in this order. */
export interface Report {
  readonly preview: Preview;
  /** Everything dangerous. */
  readonly stakes: readonly Stake[];
  /** Edits that look like changes and will not happen. */
  readonly notDone: readonly Finding[];
  /** Stacks that nothing describes any more, and what was found of each. */
  readonly left: readonly { readonly stack: StackPreview; readonly findings: readonly Finding[] }[];
  readonly parts: readonly StackPart[];
  readonly alike: readonly Alike[];
  readonly noise: readonly Noise[];
  /** What changed outside of Terraform. */
  readonly drift: readonly Finding[];
  /** Whatever else was found. */
  readonly others: readonly Finding[];
}

const isNotDone = (finding: Finding): boolean =>
  !refuses(finding) && (finding.code.startsWith('plan.edit.') || finding.code === 'plan.template.unsent');

const isDrift = (finding: Finding): boolean => !refuses(finding) && finding.code.startsWith('plan.drift.');

/** Sorts a preview. Nothing is lost but what a clone makes: every other change and finding is in one place or another. */
export function reportOf(preview: Preview): Report {
  const { stacks, findings } = preview;
  const gone = new Set(stacks.filter(({ status }) => status === 'left').map(({ name }) => name));
  const isOfLeft = (finding: Finding): boolean => finding.resource.address === '' && gone.has(finding.resource.stack) && !refuses(finding);
  const stakes = stakesIn(preview, (finding) => isNotDone(finding) || isDrift(finding) || isOfLeft(finding));
  const staked = new Set(stakes.flatMap((stake) => stake.findings));
  const { noise, rest } = noiseIn(stacks.flatMap(toldOf));
  const { alike, rest: single } = alikeIn(rest);
  const byStack = groupBy(single);
  return {
    preview,
    stakes,
    notDone: findings.filter(isNotDone),
    left: stacks
      .filter(({ status }) => status === 'left')
      .map((stack) => ({ stack, findings: findings.filter((finding) => isOfLeft(finding) && finding.resource.stack === stack.name) })),
    parts: stacks.map((stack) => {
      const changes = byStack.get(stack.name) ?? [];
      return { stack, changes, elsewhere: toldOf(stack).length - changes.length };
    }),
    alike,
    noise,
    drift: findings.filter(isDrift),
    others: findings.filter((finding) => !staked.has(finding) && !isNotDone(finding) && !isDrift(finding) && !isOfLeft(finding)),
  };
}

/** What is made anew in a clone is counted, and told where the clone is; what is dangerous is told as anywhere. */
const toldOf = ({ cloneOf, changes }: StackPreview): readonly RatedChange[] =>
  cloneOf === undefined ? changes : changes.filter((change) => change.action !== 'create' || isDangerous(change));

function groupBy(changes: readonly RatedChange[]): Map<string, RatedChange[]> {
  const groups = new Map<string, RatedChange[]>();
  for (const change of changes) {
    const group = groups.get(change.resource.stack);
    if (group === undefined) groups.set(change.resource.stack, [change]);
    else group.push(change);
  }
  return groups;
}
