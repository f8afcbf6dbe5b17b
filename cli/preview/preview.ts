import { resolve } from 'node:path';
import { PRICES, TYPES } from '../../constructs/registry';
import { readAllowances } from '../../deploy/reading/read-allowances';
import { unfinished } from '../../guard/verdict';
import type { Estate } from '../../model/model';
import { requireEstate } from '../../model/require-estate';
import { judgedAllowances, type Reading } from '../../plan';
import { assemble } from '../../preview/assemble/assemble';
import { disagreements } from '../../preview/assemble/disagreements';
import { renamedIn } from '../../preview/from-code/renamed';
import type { Preview } from '../../preview/types/preview';
import type { Side } from '../../preview/types/stack-preview';
import { environmentsOf } from '../../stacks/select-stacks';
import { type Base, baseOf, type BaseOptions, NO_BASE } from './base';
import { repositoryOf } from '../../preview/git/repository';
import { readBefore } from './cache/read-before';
import { inMemory, type Texts } from './cache/texts';
import { comparisonOf, type Head, headOf, type Material, materialOf, withPlans } from './code';
import { withSources } from './clones';
import { isOf } from './environments';
import { headSide } from './head-side';
import { nameNotes } from './name-notes';
import { fromNote, leftNotes } from './notes';
import { plansIn } from './plans';
import { profileNotes } from './profiles';
import { quotasBetween } from './quotas';
import { placesIn, readingOf } from './reading';
import { factsOf, plannedFacts } from './stack-facts';

export interface PreviewOptions extends BaseOptions {
  readonly env?: string;
  readonly plans?: string;
}

/** A preview and the estate that it is of. */
export interface Previewed {
  readonly preview: Preview;
  readonly estate: Estate;
}

/** What the change from the base to the folder will really do, judged on a day such as `2026-11-28`. */
export const previewOf = (options: PreviewOptions, scratch: string, today: string, texts = inMemory()): Preview =>
  previewed(options, scratch, today, texts).preview;

/** Both versions, where they are at hand: the same description by two versions of the toolkit, for example. */
export interface Sides {
  readonly base: Base;
  readonly head: Head;
  readonly headSide: Side;
}

/** The same with the estate. @param texts what was synthesized before, and is after */
export function previewed(options: PreviewOptions, scratch: string, today: string, texts: Texts, sides?: Sides): Previewed {
  const { env } = options;
  const before = readBefore(texts.notes, resolve(options.estate));
  const read = requireEstate(options.estate, { known: before });
  environmentsOf(read.estate, env);
  const from = fromWhat(options);
  const repository = repositoryOf(options.estate);
  const base: Base = sides?.base ?? (from === 'state' ? NO_BASE : baseOf(options, { repository, scratch, texts, today, known: before }));
  before.keep();
  const isMeant = options.plans === undefined ? isOf(env, [read.estate, base.estate]) : isOf(env, []);
  const head = sides?.head ?? headOf(read, isMeant, scratch, texts);
  const comparison = comparisonOf(base, from === 'state' ? { ...head, stacks: [] } : head, isMeant);
  const refs = [...head.refs, ...base.refs.filter(({ name }) => !head.refs.some((one) => one.name === name))];
  const environmentOf = (stack: string): string => refs.find(({ name }) => name === stack)?.environment ?? '';
  const regionOf = (stack: string): string =>
    (read.estate.environments[environmentOf(stack)] ?? base.estate?.environments[environmentOf(stack)])?.region ?? '';
  const files = options.plans === undefined ? [] : plansIn(options.plans, new Set(refs.map(({ name }) => name)));
  const plans = files.map(({ plan }) => plan);
  const code = materialOf(comparison);
  const material = withPlans(code, plans);
  const { allowances, problems } = readAllowances(read.root, today);
  const left = new Set(comparison.left.map(({ stack }) => stack));
  const saying = { read, head, undescribed: base.refs.filter(({ name }) => left.has(name)), allowances, today };
  const placeOf = placesIn(saying);
  const readingOn = (one: Material): Reading => readingOf(one, saying, placeOf);
  const reading = readingOn(material);
  const renamed = renamedIn(reading.changes);
  const facts = [...factsOf(comparison, head.refs, base.refs), ...plannedFacts(plans, comparison, refs)];
  const isInvalid = base.side.state === 'invalid';
  const preview = assemble({
    from,
    base: base.side,
    head: sides?.headSide ?? headSide(options.estate, repository),
    ...(env === undefined ? {} : { environment: env }),
    reading,
    stacks: facts,
    unchanged: comparison.unchanged.filter((name) => !plans.some(({ stack }) => stack === name)).length,
    quotas: from === 'state' || isInvalid ? [] : quotasBetween(base, read, comparison, isMeant),
    disagreements: from === 'both' ? disagreements(readingOn(code).shown, reading.shown, new Set(plans.map(({ stack }) => stack))) : [],
    problems: [
      ...base.problems,
      ...judgedAllowances({ allowances, problems, findings: reading.findings, plans: material.plans, states: material.states }),
      ...files.flatMap((file) => unfinished(file, reading.findings)),
    ],
    notes: [
      fromNote(from),
      ...base.notes,
      ...profileNotes(base.estate, read.estate),
      ...nameNotes(base.estate, read.estate, isMeant),
      ...leftNotes(comparison.left, facts, regionOf),
    ],
    ...(isInvalid ? { unpriced: ['everything: the base is invalid, so nothing is compared with it'] } : {}),
    tables: { types: TYPES, prices: PRICES },
    placeOf,
    regionOf,
    afterOf: (stack, address) => comparison.changed.find(({ name }) => name === stack)?.after.get(address) ?? [],
    insteadOf: (stack, address) => renamed.find((one) => one.stack === stack && (one.from === address || one.to === address))?.instead,
  });
  return { preview: { ...preview, stacks: withSources(preview.stacks, read.root) }, estate: read.estate };
}

/** Plans alone say what will be done; compared with a version that somebody named they also say what is drift. */
function fromWhat({ plans, base, baseEstate }: PreviewOptions): Preview['from'] {
  if (plans === undefined) return 'code';
  return base === undefined && baseEstate === undefined ? 'state' : 'both';
}
