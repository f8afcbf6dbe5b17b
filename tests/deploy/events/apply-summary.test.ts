import { type ApplySummary, NOTHING_APPLIED, foldApply, stepsDone } from '../../../deploy/events/apply-summary';
import { appliedCounts } from '../../../deploy/events/counts';
import { parseEvent } from '../../../deploy/events/event';

const hook = (type: string, action: string, addr: string): string =>
  JSON.stringify({ type, hook: { action, resource: { addr, resource_type: 'x' } } });
const after = (...lines: readonly string[]): ApplySummary =>
  lines
    .map(parseEvent)
    .filter((event) => event !== undefined)
    .reduce(foldApply, NOTHING_APPLIED);

describe('how far an apply is', () => {
  it('counts steps when they are complete', () => {
    const half = after(hook('apply_start', 'create', 'a.A'), hook('apply_start', 'update', 'a.B'), hook('apply_complete', 'create', 'a.A'));
    expect(half).toEqual({ added: 1, changed: 0, destroyed: 0, imported: 0, running: ['a.B'], failed: [] });
    expect(stepsDone(half)).toBe(1);
  });

  it('counts both halves of a replacement', () => {
    const done = after(
      hook('apply_start', 'delete', 'a.A'),
      hook('apply_complete', 'delete', 'a.A'),
      hook('apply_start', 'create', 'a.A'),
      hook('apply_complete', 'create', 'a.A'),
    );
    expect(stepsDone(done)).toBe(2);
    expect(appliedCounts(done)).toBe('1 added, 1 destroyed');
  });

  it('keeps what failed, and does not count it', () => {
    const broken = after(hook('apply_start', 'create', 'a.A'), hook('apply_errored', 'create', 'a.A'));
    expect(broken).toEqual({ ...NOTHING_APPLIED, failed: ['a.A'] });
  });

  it('shows the one that has run for longest first', () => {
    const { running } = after(
      hook('apply_start', 'create', 'a.A'),
      hook('apply_start', 'create', 'a.B'),
      hook('apply_start', 'create', 'a.C'),
      hook('apply_complete', 'create', 'a.A'),
    );
    expect(running).toEqual(['a.B', 'a.C']);
  });

  it('tells what was taken into the state when all is done', () => {
    const summary = (operation: string) =>
      JSON.stringify({ type: 'change_summary', changes: { add: 0, change: 0, import: 3, remove: 0, operation } });
    expect(appliedCounts(after(summary('plan')))).toBe('only outputs');
    expect(appliedCounts(after(summary('apply')))).toBe('3 imported');
  });

  it('leaves data sources out', () => {
    expect(after(hook('apply_start', 'read', 'data.x.Y'), hook('apply_complete', 'read', 'data.x.Y'))).toEqual(NOTHING_APPLIED);
    expect(appliedCounts(NOTHING_APPLIED)).toBe('only outputs');
  });
});
