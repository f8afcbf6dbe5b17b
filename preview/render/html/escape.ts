import { clean } from '../../../terminal/clean';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text from elsewhere, in HTML: also inside of a quoted attribute. */
export const esc = (text: string): string => clean(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

export const codeOf = (text: string): string => `<code>${esc(text)}</code>`;

/** An id that a link may name, of a stack. */
export const anchor = (stack: string): string => `stack-${stack.replace(/[^\w-]/g, '_')}`;
