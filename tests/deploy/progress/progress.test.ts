import colors from 'picocolors';
import { chooseProgress } from '../../../deploy/progress/choose';
import { liveProgress } from '../../../deploy/progress/live';
import { plainProgress } from '../../../deploy/progress/plain';
import type { Progress } from '../../../deploy/progress/progress';
import { elapsed } from '../../../deploy/progress/words';

describe('plain progress', () => {
  const record = (): { readonly lines: string[]; readonly progress: Progress; readonly clock: { at: number } } => {
    const [lines, clock]: [string[], { at: number }] = [[], { at: 0 }];
    return { lines, clock, progress: plainProgress({ write: (text) => void lines.push(text), now: () => clock.at }) };
  };

  it('writes a line when a stack does something else, and how long it took at the end', () => {
    const { lines, progress, clock } = record();
    progress.show('risk', { doing: 'planning' });
    progress.show('risk', { doing: 'planning' });
    progress.show('risk', { doing: 'applying', done: 0, total: 3 });
    clock.at = 65_000;
    progress.settle('risk', 'good', 'deployed: 3 added');
    expect(lines).toEqual(['risk: planning\n', 'risk: applying 0/3\n', 'risk: deployed: 3 added (1m05s)\n']);
  });

  it('counts at most every ten seconds', () => {
    const { lines, progress, clock } = record();
    for (let done = 0; done <= 20; done += 1) {
      clock.at = done * 1000;
      progress.show('risk', { doing: 'applying', done, total: 30, on: 'alicloud_vpc.A' });
    }
    expect(lines).toEqual([0, 10, 20].map((done) => `risk: applying ${done}/30, alicloud_vpc.A\n`));
  });

  it('has no colour and no cursor movement', () => {
    const { lines, progress } = record();
    progress.show('risk', { doing: 'planning' });
    progress.settle('risk', 'bad', 'failed');
    progress.say('text');
    progress.end();
    expect(lines.join('')).not.toContain('\x1b');
  });
});

describe('live progress', () => {
  it('keeps one line per running stack below those that ended, none wider than the terminal', () => {
    const writes: string[] = [];
    const progress = liveProgress({
      write: (text) => void writes.push(text),
      columns: () => 40,
      now: () => 0,
      colors: colors.createColors(false),
      width: 10,
    });
    progress.show('risk', { doing: 'applying', done: 1, total: 3, on: 'alicloud_star_rocks_instance.StarRocks_main_Instance' });
    progress.show('lending', { doing: 'planning' });
    progress.say('foundation: 3 to add');
    progress.settle('risk', 'good', 'deployed');
    progress.end();
    const drawn = writes.find((text) => text.includes('3 to add')) ?? '';
    expect(drawn).toMatch(/^foundation: 3 to add\n. risk {8}applying 1\/3 .*\n. lending {5}planning .*\n$/);
    expect(drawn.split('\n').every((line) => line.length < 40)).toBe(true);
    expect(writes.find((text) => text.includes('✔'))).toMatch(/^\x1b\[2A\r\x1b\[0J✔ risk {8}deployed {2}0s\n. lending/);
    expect(writes.at(-1)).toBe('\x1b[?25h');
    progress.show('risk', { doing: 'applying' });
    expect(writes.at(-1)).toBe('\x1b[?25l');
    progress.end();
  });
});

describe('which progress is shown', () => {
  const shown = (isTTY: boolean, env: NodeJS.ProcessEnv): string => {
    let written = '';
    const stdout = { isTTY, columns: 80, write: (text: string) => Boolean((written += text)) };
    const progress = chooseProgress(['risk'], { stdout, env });
    progress.show('risk', { doing: 'x' });
    progress.say('y');
    progress.end();
    return written;
  };

  it.each([
    [false, {}],
    [true, { CI: 'true' }],
    [true, { NO_COLOR: '1' }],
    [true, { TERM: 'dumb' }],
  ])('is plain with a terminal: %s and %j', (isTTY, env) => {
    expect(shown(isTTY, env)).toBe('risk: x\ny\n');
  });

  it('is live on a terminal', () => expect(shown(true, { TERM: 'xterm' })).toContain('\x1b'));

  it.each([
    [0, '0s'],
    [59_999, '59s'],
    [60_000, '1m00s'],
    [3_605_000, '60m05s'],
  ])('tells %d ms as %s', (ms, text) => expect(elapsed(ms)).toBe(text));
});
