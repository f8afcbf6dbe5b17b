import { triedText } from '../../../local/smoke/text';
import type { Kubectl } from '../../../local/smoke/kubectl';
import { type Tried, runSteps } from '../../../local/smoke/run';
import type { SmokeJob, TriedStep } from '../../../constructs/core/kubernetes/smoke';

const job = (script: string): SmokeJob => ({ namespace: 'acme', image: 'redis', command: ['sh', script] });

/** A cluster whose jobs end as their script says: `fail` fails; the log is the script. */
class Scripted {
  /** Scripts in the order in which they ran, and what was cleared in between. */
  readonly seen: string[] = [];
  readonly #scripts = new Map<string, string>();

  readonly kubectl: Kubectl = (args, input = '') => Promise.resolve({ ok: true, out: this.#answer(args.join(' '), input), error: '' });

  #answer(args: string, input: string): string {
    if (args.startsWith('delete jobs')) this.seen.push('cleared');
    if (args.startsWith('apply ')) {
      const { metadata, spec } = JSON.parse(input) as {
        metadata: { name: string };
        spec: { template: { spec: { containers: [{ command: string[] }] } } };
      };
      const script = spec.template.spec.containers[0].command[1] ?? '';
      this.#scripts.set(metadata.name, script);
      this.seen.push(script);
    }
    const [, name = ''] = / get job (\S+) /.exec(args) ?? [];
    const script = this.#scripts.get(name) ?? '';
    if (name !== '') return JSON.stringify({ conditions: [{ type: script.startsWith('fail') ? 'Failed' : 'Complete', status: 'True' }] });
    const [, logged = ''] = / logs job\/(\S+) /.exec(args) ?? [];
    const said = this.#scripts.get(logged);
    return said === undefined ? '' : `noise\nsmoke: ${said} says\nmore noise\n`;
  }
}

async function ran(steps: readonly TriedStep[], stopAfter = Infinity): Promise<{ seen: readonly string[]; told: readonly Tried[] }> {
  const cluster = new Scripted();
  const told: Tried[] = [];
  const stopped = (): boolean => told.length >= stopAfter;
  const run = { kubectl: cluster.kubectl, prefix: 'acme', stopped, tell: (one: Tried) => void told.push(one) };
  await runSteps(
    run,
    steps.map((step) => ({ business: 'risk', step })),
  );
  return { seen: cluster.seen, told };
}

const step = (name: string, more: Partial<TriedStep> = {}): TriedStep => ({
  tries: name,
  job: job(name),
  after: job(`${name} goes`),
  look: ['-n acme logs x'],
  ...more,
});

describe('a run of steps', () => {
  it('clears what one before has left, and takes away what was made, the last first', async () => {
    const { seen, told } = await ran([step('one', { before: job('before one') }), step('two')]);
    expect(seen).toEqual(['cleared', 'before one', 'one', 'two', 'cleared', 'two goes', 'one goes', 'cleared']);
    expect(told).toEqual([
      { name: 'risk: one', state: 'passed', words: ['one says'] },
      { name: 'risk: two', state: 'passed', words: ['two says'] },
    ]);
  });

  it('tells of a failed step what it said, the end of its log and what to look at, and goes on', async () => {
    const { seen, told } = await ran([step('fail here'), step('two')]);
    expect(told[0]).toEqual({
      name: 'risk: fail here',
      state: 'failed',
      words: ['fail here says', 'noise', 'more noise'],
      look: ['-n acme logs x'],
    });
    expect(seen).toContain('fail here goes');
    expect(triedText(told[0] as Tried, 'kind-acme')).toMatch(
      /^failed {3}risk: fail here\n +fail here says\n[^]* look: kubectl --context kind-acme -n acme logs x$/,
    );
  });

  it('does not try what could not be prepared', async () => {
    const { seen, told } = await ran([step('one', { before: job('fail before') })]);
    expect(seen).not.toContain('one');
    expect(told[0]?.words.slice(0, 2)).toEqual(['it could not be prepared', 'fail before says']);
  });

  it('stops where it is told to, and cleans up all the same', async () => {
    const { seen } = await ran([step('one'), step('two')], 1);
    expect(seen).toEqual(['cleared', 'one', 'cleared', 'one goes', 'cleared']);
  });

  it('says of what cannot be taken away that it failed', async () => {
    const { told } = await ran([step('one', { after: job('fail to go') })]);
    expect(told.map(({ name, state }) => [name, state])).toEqual([
      ['risk: one', 'passed'],
      ['risk: one: is cleaned up', 'failed'],
    ]);
  });
});
