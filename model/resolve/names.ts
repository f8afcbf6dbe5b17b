import { type NameTemplate, type NameTemplates, parseTemplate } from '../../domain/names/template';

/** The templates that an estate writes, by kind; nothing where it writes none. */
export function namesOf(written: Readonly<Record<string, string | undefined>> = {}): { readonly names?: NameTemplates } {
  const parsed = Object.entries(written).flatMap(([kind, text]): [string, NameTemplate][] => {
    const template = text === undefined ? undefined : parseTemplate(text);
    return template ? [[kind, template]] : [];
  });
  return parsed.length === 0 ? {} : { names: Object.fromEntries(parsed) };
}
