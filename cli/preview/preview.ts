import { PRICES, TYPES } from '../../constructs/registry';
import { readAllowances } from '../../deploy/reading/read-allowances';
import { requireEstate } from '../../model/require-estate';
import { judgedAllowances } from '../../plan';
import { assemble } from '../../preview/assemble/assemble';
import { renamedIn } from '../../preview/from-code/renamed';
import { quotaChanges } from '../../preview/quota/quota';
import type { Preview } from '../../preview/types/preview';
import { environmentsOf } from '../../stacks/select-stacks';
import { deployedEstate } from '../deployed/deployed-estate';
import { baseOf, type BaseOptions } from './base';
import { comparisonOf, headOf, materialOf } from './code';
import { headSide } from './head-side';
import { heldIn } from './held';
import { fromNote, leftNotes } from './notes';
import { quotasOf } from './quotas';
import { placesIn, readingOf } from './reading';
import { factsOf } from './stack-facts';

export interface PreviewOptions extends BaseOptions {
  readonly env?: string;
  readonly plans?: string;
}

/** What the change from the base to the folder will really do, judged on a day such as `2026-11-28`. */
export function previewOf(options: PreviewOptions, scratch: string, today: string): Preview {
  const { env } = options;
  const read = requireEstate(options.estate);
  environmentsOf(read.estate, env);
  const base = baseOf(options, scratch);
  const head = headOf(read, env, scratch);
  const comparison = comparisonOf(base, head, env);
  const material = materialOf(comparison);
  const { allowances, problems } = readAllowances(read.root, today);
  const names = new Set(comparison.left.map(({ stack }) => stack));
  const undescribed = base.refs.filter(({ name }) => names.has(name));
  const placeOf = placesIn({ read, head });
  const reading = readingOf(material, { read, head, undescribed, allowances, today }, placeOf);
  const renamed = renamedIn(reading.changes);
  const facts = factsOf(comparison, head.refs, base.refs);
  const refs = [...head.refs, ...base.refs];
  const regionOf = (stack: string): string => {
    const environment = refs.find(({ name }) => name === stack)?.environment ?? '';
    return (read.estate.environments[environment] ?? base.estate?.environments[environment])?.region ?? '';
  };
  const isInvalid = base.side.state === 'invalid';
  const kept = deployedEstate(read.estate, heldIn(comparison.changed.flatMap(({ plan }) => plan.prior)));
  return assemble({
    from: 'code',
    base: base.side,
    head: headSide(options.estate),
    ...(env === undefined ? {} : { environment: env }),
    reading,
    stacks: facts,
    unchanged: comparison.unchanged.length,
    quotas: isInvalid ? [] : quotaChanges(base.estate === undefined ? [] : quotasOf(base.estate, env), quotasOf(kept, env)),
    disagreements: [],
    problems: [
      ...base.problems,
      ...judgedAllowances({ allowances, problems, findings: reading.findings, plans: material.plans, states: material.states }),
    ],
    notes: [fromNote('code'), ...base.notes, ...leftNotes(comparison.left, facts, regionOf)],
    ...(isInvalid ? { unpriced: ['everything: the base is invalid, so nothing is compared with it'] } : {}),
    tables: { types: TYPES, prices: PRICES },
    placeOf,
    regionOf,
    afterOf: (stack, address) => comparison.changed.find(({ name }) => name === stack)?.after.get(address) ?? [],
    insteadOf: (stack, address) => renamed.find((one) => one.stack === stack && (one.from === address || one.to === address))?.instead,
  });
}
