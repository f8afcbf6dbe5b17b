import { createHash } from 'node:crypto';
import { PICTURE_STYLE } from '../../graph/style';
import type { Preview } from '../../types/preview';
import type { HtmlOptions } from '../options';
import { reportOf } from '../report/report';
import { headerOf } from '../words/header';
import { esc } from './escape';
import { headerHtml } from './header';
import { SCRIPT } from './script';
import { sectionsHtml } from './sections';
import { STYLE as PAGE_STYLE } from './style';

const STYLE = PAGE_STYLE + PICTURE_STYLE;

/** The one style and the one script may be used, and nothing else: no network, no other script, whatever a text may hold. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hash(STYLE)}'`,
  `script-src '${hash(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** A preview as one page with everything in it: dark and light, searchable, without network. */
export function htmlReport(preview: Preview, options: HtmlOptions = {}): string {
  const header = headerOf(preview);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${esc([header.word, header.sentence].filter(Boolean).join(': '))}</title>`,
    `<style>${STYLE}</style></head><body>`,
    headerHtml(header, preview.verdict.word),
    '<main>',
    ...sectionsHtml(reportOf(preview), options),
    '</main>',
    `<script>${SCRIPT}</script></body></html>`,
    '',
  ].join('\n');
}
