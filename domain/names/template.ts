/** What stands for a part of where a thing is: the estate's name, the environment, the business, and what the thing is called there. */
export const PLACEHOLDERS = ['company', 'env', 'business', 'name'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A part of a template: text as it is, or what a placeholder stands for. */
export type TemplatePart = { readonly text: string } | { readonly of: Placeholder };
export type NameTemplate = readonly TemplatePart[];
/** By kind of name. */
export type NameTemplates = Readonly<Record<string, NameTemplate>>;

const PART = /\{([^{}]*)\}|([^{}]+)/g;
const isPlaceholder = (word: string): word is Placeholder => (PLACEHOLDERS as readonly string[]).includes(word);

/** What a template is made of; undefined where it is none. */
export function parseTemplate(text: string): NameTemplate | undefined {
  const parts = [...text.matchAll(PART)].map(([whole, word, plain]): TemplatePart | string =>
    word !== undefined ? (isPlaceholder(word) ? { of: word } : whole) : { text: plain ?? '' },
  );
  const known = parts.filter((part): part is TemplatePart => typeof part !== 'string');
  const isWhole = parts.length > 0 && known.length === parts.length && templateText(known) === text;
  return isWhole && known.some((part) => 'of' in part) ? known : undefined;
}

/** The template as it is written in YAML. */
export const templateText = (template: NameTemplate): string =>
  template.map((part) => ('of' in part ? `{${part.of}}` : part.text)).join('');

/**
 * The name that a template makes. A placeholder without a value, such as the business of something that all share, is left out together
 * with the separator before it.
 */
export function filled(template: NameTemplate, values: Readonly<Record<Placeholder, string>>): string {
  let name = '';
  for (const part of template) {
    if ('text' in part) name += name === '' ? part.text.replace(/^[-_.]+/, '') : part.text;
    else if (values[part.of] === '') name = name.replace(/[-_.]+$/, '');
    else name += values[part.of];
  }
  return name;
}
