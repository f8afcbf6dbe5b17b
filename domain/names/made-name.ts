import type { Place } from './place';
import type { NameRule } from './rules';
import { filled, type NameTemplate, parseTemplate } from './template';

const PARSED = new Map<string, NameTemplate>();

/** What is made unless the estate has a template of its own. */
function usual(text: string): NameTemplate {
  const known = PARSED.get(text) ?? parseTemplate(text);
  if (!known) throw new TypeError(`'${text}' is no template`);
  PARSED.set(text, known);
  return known;
}

/** The name of a thing of a kind that the estate may have a template for; `rest` is what it is called in its place. */
export function madeName({ template }: TemplatedRule, place: Place, ...rest: readonly (string | undefined)[]): string {
  return filled(place.names?.[template.kind] ?? usual(template.usual), {
    company: place.estate,
    env: place.environment,
    business: place.business ?? '',
    name: rest.filter((part) => part !== undefined && part !== '').join('-'),
  });
}

/** A rule of names that an estate may have a template for. */
export type TemplatedRule = NameRule & Required<Pick<NameRule, 'template'>>;
export const isTemplated = (rule: NameRule): rule is TemplatedRule => rule.template !== undefined;
