const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in SVG, also in a quoted attribute; what XML has no character for is left out. */
export const xml = (text: string): string =>
  text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A coordinate with as many digits as a screen shows. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);
