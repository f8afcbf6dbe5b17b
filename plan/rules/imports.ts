import { allowanceFor } from '../allowances/permit';
import { allowanceName, called, listed } from '../types/address';
import { actionOf, type Change, destroys } from '../types/change';
import type { Context } from './context';
import { changeText } from './change-text';
import { type Found, rule } from './rule';
import { IMPORT_CURES } from './tables/imports';

interface Imported extends Found {
  readonly change: Change;
  readonly changed: readonly string[];
}

function importsIn(context: Context, replaced: boolean): Imported[] {
  return context.working
    .filter((change) => change.change.importing !== undefined && actionOf(change) !== 'no-op' && destroys(change) === replaced)
    .flatMap((change) => {
      const diffs = context.diffs(change).filter(({ harmless }) => harmless === undefined);
      if (!replaced && diffs.length === 0) return [];
      const first = replaced ? diffs.find(({ replaces }) => replaces) : undefined;
      const resource = context.nameOf(change);
      const allowance = allowanceFor(resource, context.input.allowances, context.input.today);
      return [
        {
          change,
          resource,
          changed: diffs.map(({ path }) => path),
          attribute: first?.path,
          before: first?.before,
          after: first?.after,
          permitted: allowance !== undefined,
          allowedBy: allowance?.resource,
        },
      ];
    });
}

/** The fix for an import that would change something. What we know of the type helps only if nothing else of it changes. */
function cure({ change, changed }: Imported, otherwise: string): string {
  const known = IMPORT_CURES[change.type];
  const isKnown = (path: string): boolean => known?.of.includes(/^[^.[]*/.exec(path)?.[0] ?? '') ?? false;
  return known !== undefined && changed.every(isKnown) ? known.cure : otherwise;
}

export const IMPORT_RULES = [
  rule<Imported>({
    code: 'plan.import.replaces',
    severity: 'error',
    exit: 2,
    holds: 'what is imported is not destroyed by the same plan',
    source: 'seen with the real provider: what it does not read back after an import',
    find: (context) => importsIn(context, true),
    message: ({ resource, attribute, before, after }) =>
      `${called(resource)} would be imported and then destroyed and made anew${attribute === undefined ? '' : `: ${attribute} ${changeText({ before, after })}`}`,
    lost: () => 'what exists and was to be taken over',
    fix: (found) =>
      `${cure(found, `describe ${found.attribute ?? 'it'} as it is, or leave it out by ignore_changes`)}; or name it in allowances.yaml: ${allowanceName(found.resource)}`,
  }),
  rule<Imported>({
    code: 'plan.import.changes',
    severity: 'info',
    holds: 'what an import changes at once is told',
    source: 'the plan',
    find: (context) => importsIn(context, false),
    message: ({ resource, changed }) => `${called(resource)} is imported and changed: ${listed(changed)}`,
    fix: (found) => cure(found, 'look at the values; describe them as they are to import without a change'),
  }),
];
