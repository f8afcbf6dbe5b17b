import { FORMATS } from '../../../cli/preview/formats';
import { type Screen, terminalOptions } from '../../../cli/preview/terminal-options';
import type { Estate } from '../../../model/model';
import { THREE } from '../../preview/render/fixtures/three';

const screen = (env: Screen['env'] = {}, stdout: Screen['stdout'] = { isTTY: true, columns: 100 }): Screen => ({ env, stdout });
const estate: Estate = { name: 'acme', id: 'acme', tags: {}, ignoreTags: [], environments: {} };
const text = (shown?: Screen): string =>
  FORMATS.text(THREE, { estate, folder: 'estate', ...(shown === undefined ? {} : { screen: shown }) }) as string;

describe('a preview as text', () => {
  it.each([
    ['a terminal', screen(), { colour: true, width: 100 }],
    ['a terminal of no known width', screen({}, { isTTY: true }), { colour: true }],
    ['who asks for no colour', screen({ NO_COLOR: '1' }), { colour: false, width: 100 }],
    ['who sets NO_COLOR to nothing', screen({ NO_COLOR: '' }), { colour: true, width: 100 }],
    ['a terminal that shows none', screen({ TERM: 'dumb' }), { colour: false, width: 100 }],
    ['a pipe', screen({}, {}), { colour: false }],
  ])('for %s', (_, shown, options) => expect(terminalOptions(shown)).toEqual(options));

  it('has colours on a terminal, and in no pipe and no file', () => {
    expect(text(screen())).toContain('\x1b[');
    for (const shown of [screen({ NO_COLOR: '1' }), screen({}, {}), undefined]) expect(text(shown)).not.toContain('\x1b[');
    expect(text()).toBe(text(screen({}, {})));
  });
});
