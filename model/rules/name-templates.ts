import { write } from '../../domain/fix';
import { nameProblem } from '../../domain/names/physical-name';
import type { NameTemplate, TemplatePart } from '../../domain/names/template';
import { templateText } from '../../domain/names/template';
import type { Estate } from '../model';
import type { PhysicalName } from '../names/inventory';
import { nameClashes, namesIn, templateOf } from '../names/made';
import { changedNames, withPlaceholder, withServiceLetters } from '../names/other-template';
import { rule } from './rule';

interface Unusable {
  readonly kind: string;
  readonly template: NameTemplate;
  readonly message: string;
  readonly thing: string;
}

const thingOf = ({ path }: Pick<PhysicalName, 'path'>): string =>
  path
    .slice(1)
    .filter((step) => step !== 'businesses')
    .join('.');

/** The first name of each template that its service does not take. */
function unusable(estate: Estate): Unusable[] {
  const found = Object.values(estate.environments).flatMap((environment) =>
    namesIn(estate.name, environment).flatMap((made): Unusable[] => {
      const kind = templateOf(estate, environment, made);
      const template = kind === undefined ? undefined : environment.names?.[kind];
      const message = template && nameProblem(made.rule, made.name);
      return kind === undefined || template === undefined || message === undefined
        ? []
        : [{ kind, template, message, thing: thingOf(made) }];
    }),
  );
  return firstOf(found);
}

/** One problem a template: it is one line. */
const firstOf = <T extends { readonly kind: string }>(found: readonly T[]): T[] => [
  ...new Map(found.toReversed().map((one) => [one.kind, one])).values(),
];

const clashesOf = (estate: Estate) =>
  firstOf(
    nameClashes(estate).flatMap(({ template: kind, first, second, scope }) => {
      const template = kind === undefined ? undefined : estate.environments[second.path[1] ?? '']?.names?.[kind];
      return kind === undefined || template === undefined ? [] : [{ kind, template, first, second, scope }];
    }),
  );

/** The placeholder that would tell the two apart. */
function missing({
  first,
  second,
}: {
  readonly first: PhysicalName;
  readonly second: PhysicalName;
}): Extract<TemplatePart, { of: unknown }>['of'] {
  const [one, other] = [first.path, second.path];
  if (one[1] !== other[1]) return 'env';
  return one[2] === 'businesses' && other[2] === 'businesses' && one[3] !== other[3] ? 'business' : 'name';
}

/** Names by an estate's templates: told where the template is written, once. */
export const NAME_TEMPLATE_RULES = [
  rule({
    code: 'names.template.unusable',
    holds: "a template makes names that are within the service's limits",
    holdsFor: 'estate',
    find: ({ estate }) => unusable(estate),
    at: ({ kind }) => ['names', kind],
    message: (_, { template, message, thing }) => `'${templateText(template)}' makes a name that cannot be: ${message}, for ${thing}`,
    fix: ({ estate }, { kind, template }) => {
      const other = withServiceLetters(template);
      const fits = changedNames(estate, kind, other).every(({ rule: form, name }) => nameProblem(form, name) === undefined);
      return fits ? write(['names', kind], templateText(other)) : 'shorten or change the template, or what the things are called';
    },
  }),
  rule({
    code: 'names.template.collides',
    holds: 'a template gives no two things the same name where it must be unique',
    holdsFor: 'estate',
    find: ({ estate }) => clashesOf(estate),
    at: ({ kind }) => ['names', kind],
    message: (_, { template, first, second, scope }) =>
      `'${templateText(template)}' makes '${second.name}' of ${thingOf(first)} and of ${thingOf(second)}, and ${second.rule.what} must be unique in ${scope}`,
    fix: (_, { kind, template, ...two }) => {
      const placeholder = missing(two);
      return template.some((part) => 'of' in part && part.of === placeholder)
        ? `put something between its parts that no name holds, or rename one of the two`
        : write(['names', kind], templateText(withPlaceholder(template, placeholder)), { or: `put {${placeholder}} elsewhere into it` });
    },
  }),
];
