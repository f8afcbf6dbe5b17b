import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTorn, localStateOf, repairState } from '../../../deploy/engine/local-state';
import { StackProblem } from '../../../deploy/events/failure';

describe('a local state file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'state-'));
    file = join(folder, 'risk.tfstate');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['', true],
    ['{"version": 4, "reso', true],
    ['{"version": 4}', false],
  ])('with %j is torn: %s', (text, torn) => {
    writeFileSync(file, text);
    expect(isTorn(file)).toBe(torn);
  });

  it('that is not there is not torn', () => expect(isTorn(file)).toBe(false));

  it('is known from the backend, other backends have none', () => {
    expect(localStateOf({ terraform: { backend: { local: { path: '/a' } } } })).toBe('/a');
    expect(localStateOf({ terraform: { backend: { oss: {} } } })).toBeUndefined();
    expect(localStateOf({})).toBeUndefined();
  });

  it('of a rehearsal goes back to what it was', () => {
    writeFileSync(file, '');
    writeFileSync(`${file}.backup`, '{"version": 4}');
    expect(repairState(file, true)).toContain('back to what it was');
    expect(readFileSync(file, 'utf8')).toBe('{"version": 4}');
  });

  it.each([undefined, '{"vers'])('of a first rehearsal is removed (backup: %j)', (backup) => {
    writeFileSync(file, '{"version');
    if (backup !== undefined) writeFileSync(`${file}.backup`, backup);
    expect(repairState(file, true)).toContain('removed');
    expect(existsSync(file)).toBe(false);
  });

  it('of a real account is left for a person to look at', () => {
    writeFileSync(file, '');
    writeFileSync(`${file}.backup`, '{"version": 4}');
    expect(() => repairState(file, false)).toThrow(StackProblem);
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});
