import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { AttributeDiff } from '../types/reading';
import type { Context } from './context';
import { changeText } from './change-text';
import { type Found, rule } from './rule';
import { wayText } from './tables/ways';

interface Unsent extends Found {
  readonly change: Change;
  readonly diff: AttributeDiff;
  /** Nothing else in this change is sent either. */
  readonly alone: boolean;
}

type FactList = 'updateIgnores' | 'updateSendsOnlyWithOthers' | 'createIgnores';

const nameOf = ({ path }: AttributeDiff): string => path.split(/[.[]/)[0] ?? '';

/** Differences of attributes that a list of the facts names; arguments that only steer a call are no promise. */
function listedIn(list: FactList, change: Change, context: Context): Unsent[] {
  if (change.inner || !isKnownType(change.type)) return [];
  const known = facts(change.type);
  if (known[list].length === 0) return [];
  const real = context.diffs(change).filter(({ harmless }) => harmless !== 'computed' && harmless !== 'timeouts');
  const unsent = real.filter((diff) => known[list].includes(nameOf(diff)) && known.attribute(nameOf(diff))?.steersCall !== true);
  const alone = unsent.length === real.length;
  return unsent.map((diff) => ({
    change,
    diff,
    alone,
    resource: context.nameOf(change),
    attribute: diff.path,
    before: diff.before,
    after: diff.after,
  }));
}

const changesOf = (context: Context, action: 'update' | 'create'): Change[] =>
  context.working.filter((change) => actionOf(change) === action);

const way = ({ change, diff }: Unsent): string => wayText(change.type, diff.path);
const FACTS = 'provider facts of aliyun/alicloud 1.289.0';

export const UNSENT_RULES = [
  rule<Unsent>({
    code: 'plan.edit.unsent',
    severity: 'warning',
    holds: 'an update of what no update sends is told as not done',
    source: `${FACTS}: updateIgnores`,
    find: (context) => changesOf(context, 'update').flatMap((change) => listedIn('updateIgnores', change, context)),
    message: ({ resource, diff }) =>
      `${called(resource)}: ${diff.path} ${changeText(diff)} by the plan; Terraform will not do it, and say that it did`,
    fix: way,
  }),
  rule<Unsent>({
    code: 'plan.edit.alone',
    severity: 'warning',
    holds: 'an update that is sent only with others is told as not done when it stands alone',
    source: `${FACTS}: updateSendsOnlyWithOthers`,
    find: (context) =>
      changesOf(context, 'update')
        .flatMap((change) => listedIn('updateSendsOnlyWithOthers', change, context))
        .filter(({ alone, diff }) => alone && nameOf(diff) !== 'template_body'),
    message: ({ resource, diff }) => `${called(resource)}: ${diff.path} ${changeText(diff)} by the plan; alone it is not sent`,
    fix: way,
  }),
  rule<Unsent>({
    code: 'plan.edit.late',
    severity: 'info',
    holds: 'what a creation does not send comes with the deployment after it',
    source: `${FACTS}: createIgnores`,
    find: (context) => changesOf(context, 'create').flatMap((change) => listedIn('createIgnores', change, context)),
    message: ({ resource, attribute }) => `${called(resource)}: its creation does not send ${attribute}; the plan after it shows it again`,
    fix: () => 'deploy twice',
  }),
];
