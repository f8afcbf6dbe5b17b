import { templateText } from '../../domain/names/template';
import type { Environment, Estate } from '../../model/model';
import { physicalNames, type PhysicalName } from '../../model/names/inventory';
import { NAME_KINDS } from '../../model/names/kinds';

interface Renamed {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

const written = ({ names }: Environment, kind: string): string => {
  const template = names?.[kind];
  return template ? templateText(template) : (NAME_KINDS[kind]?.template.usual ?? '');
};

/** What is called otherwise because a template changed, by kind: `names.bucket changes: 12 names, acme-prod-risk-lake becomes ...`. */
export function nameNotes(base: Estate | undefined, head: Estate, isMeant: (environment: string) => boolean): string[] {
  if (base === undefined) return [];
  const renamed = Object.values(head.environments)
    .filter(({ name }) => isMeant(name))
    .flatMap((after) => {
      const before = base.environments[after.name];
      return before ? renamedIn(physicalNames(base.name, before), before, physicalNames(head.name, after), after) : [];
    });
  const kinds = [...new Set(renamed.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const all = renamed.filter((one) => one.kind === kind);
    const [first] = all;
    const count = all.length === 1 ? '1 name is another' : `${all.length} names are others`;
    return `names.${kind} changes: ${count}, such as ${first?.after ?? ''} for ${first?.before ?? ''}; what its service cannot rename is replaced, as each stack tells`;
  });
}

function renamedIn(before: readonly PhysicalName[], one: Environment, after: readonly PhysicalName[], other: Environment): Renamed[] {
  const key = ({ rule, path }: PhysicalName): string => JSON.stringify([rule.what, ...path]);
  const names = new Map(before.map((made) => [key(made), made.name]));
  return after.flatMap((made) => {
    const kind = made.rule.template?.kind;
    const was = names.get(key(made));
    const changed = kind !== undefined && written(one, kind) !== written(other, kind);
    return changed && was !== undefined && was !== made.name ? [{ kind, before: was, after: made.name }] : [];
  });
}
