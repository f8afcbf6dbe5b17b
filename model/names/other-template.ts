import { type NameTemplate, type Placeholder, PLACEHOLDERS } from '../../domain/names/template';
import type { Estate } from '../model';
import { type PhysicalName, physicalNames } from './inventory';
import { templateOf } from './made';

/** The names that a kind's template makes, if the estate had another one. */
export const changedNames = (estate: Estate, kind: string, template: NameTemplate): readonly PhysicalName[] =>
  Object.values(estate.environments).flatMap((environment) => {
    if (environment.target !== 'alicloud') return [];
    const changed = { ...environment, names: { ...environment.names, [kind]: template } };
    return physicalNames(estate.name, changed).filter((made) => templateOf(estate, changed, made) === kind);
  });

/** The same with letters that every service takes in names: lower case, dashes. */
export const withServiceLetters = (template: NameTemplate): NameTemplate =>
  template.map((part) => ('of' in part ? part : { text: part.text.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-') }));

/** The same with one more placeholder, where it stands in names without a template. */
export function withPlaceholder(template: NameTemplate, placeholder: Placeholder): NameTemplate {
  const order = PLACEHOLDERS.indexOf(placeholder);
  const before = template.findIndex((part) => 'of' in part && PLACEHOLDERS.indexOf(part.of) > order);
  const separator = { text: '-' };
  if (before < 0) return [...template, separator, { of: placeholder }];
  return [...template.slice(0, before), { of: placeholder }, separator, ...template.slice(before)];
}
