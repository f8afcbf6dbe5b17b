import { join } from 'node:path';
import type { Preview } from '../../../preview/types/preview';
import { markdownReport, textReport } from '../../../preview/render';
import { ONE_TAG } from './fixtures/one-tag';
import { SMALL } from './fixtures/small';
import { THREE } from './fixtures/three';
import { preview } from './fixtures/made';
import { expectFile } from '../support/expect-file';

const FOLDER = join(__dirname, 'inventories');

const PREVIEWS: Readonly<Record<string, Preview>> = {
  small: SMALL,
  three: THREE,
  'one-tag': ONE_TAG,
  nothing: preview([], { unchanged: 9 }),
};

describe.each(Object.entries(PREVIEWS))('%s', (name, about) => {
  it('is read as a comment', () => expectFile(FOLDER, `${name}.md`, markdownReport(about)));
  it('is read on a terminal', () => expectFile(FOLDER, `${name}.txt`, `${textReport(about, { width: 120 })}\n`));
  it('is the same bytes for the same input', () => {
    const again = JSON.parse(JSON.stringify(about)) as Preview;
    expect(markdownReport(again)).toBe(markdownReport(about));
    expect(textReport(again)).toBe(textReport(about));
  });
});
