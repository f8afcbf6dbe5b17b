import type { AttributeDiff } from '../../plan';

const POLICY = 'policy_document';
/** With one of these in it, what is added may take something away. */
const NARROWS = /"(Deny|NotAction|NotResource|NotPrincipal|Condition)"/;

/** Whether a policy grants all that it granted, and more: nothing of it goes, and nothing in it narrows. No, where nobody knows it whole. */
export function grantsMore(after: unknown, diffs: readonly AttributeDiff[]): boolean {
  const policy = typeof after === 'object' && after !== null ? (after as Readonly<Record<string, unknown>>)[POLICY] : undefined;
  const own = diffs.filter(({ path }) => path.startsWith(POLICY));
  return typeof policy === 'string' && !NARROWS.test(policy) && own.length > 0 && own.every(({ before }) => before === undefined);
}
