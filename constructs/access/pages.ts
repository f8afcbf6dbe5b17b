import { GrantSet, type Statement } from '../core/ram-grants';
import { POLICY_LENGTH } from './known/role-rules';

const documentOf = (...statements: readonly Statement[]): string => {
  const grants = new GrantSet();
  statements.forEach((statement) => grants.add(statement));
  return grants.toDocument();
};

/** Documents that hold `names`, as few as RAM's limit allows; undefined where all fits into one with what is granted already. */
export function pagesOf(granted: readonly Statement[], names: readonly Statement[]): readonly string[] | undefined {
  if (documentOf(...granted, ...names).length <= POLICY_LENGTH) return undefined;
  return names.flatMap((statement) => chunks(statement).map((chunk) => documentOf(chunk)));
}

/** The statement in parts that fit; a resource takes its own length, two quotes and a comma. */
function chunks({ resources, ...rest }: Statement): readonly Statement[] {
  const room = POLICY_LENGTH - documentOf({ ...rest, resources: [''] }).length;
  const parts: string[][] = [];
  let left = 0;
  for (const resource of resources) {
    left -= resource.length + 3;
    if (left < 0) {
      parts.push([]);
      left = room - resource.length - 3;
    }
    parts.at(-1)?.push(resource);
  }
  return parts.map((part) => ({ ...rest, resources: part }));
}
