import { PassThrough } from 'node:stream';
import { confirm, requireTerminal } from '../../deploy/confirm';
import { EXIT, Exit } from '../../domain/exit';

/** Answers with what is typed; `undefined` ends the input instead. */
function asked(expected: string, typed: string | undefined): Promise<void> {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  stdin.end(typed === undefined ? '' : `${typed}\n`);
  return confirm('sure? ', expected, { stdin, stdout });
}

describe('asking', () => {
  it.each([
    ['yes', 'yes'],
    ['yes', ' Yes '],
    ['prod', 'prod'],
  ])('for %s takes %j', async (expected, typed) => {
    await expect(asked(expected, typed)).resolves.toBeUndefined();
  });

  it.each([
    ['yes', 'y'],
    ['yes', ''],
    ['yes', 'no'],
    ['prod', 'yes'],
    ['yes', undefined],
  ])('for %s does not take %j', async (expected, typed) => {
    await expect(asked(expected, typed)).rejects.toMatchObject({ code: EXIT.input, message: 'not confirmed: nothing was changed' });
  });

  it('is not possible without a terminal', () => {
    expect(() => requireTerminal('deploy', () => undefined)).toThrow('[deploy.confirm.impossible] deploy asks before it changes anything');
  });

  it('keeps what else is wrong, also for programs', () => {
    const problem = {
      file: 'estate.yaml',
      line: 1,
      column: 1,
      code: 'spec.key.missing',
      message: 'm',
      fix: 'f',
      severity: 'error',
    } as const;
    const broken = (): never => {
      throw new Exit(EXIT.input, 'the estate is wrong', [problem]);
    };
    expect(() => requireTerminal('deploy', broken)).toThrow(expect.objectContaining({ problems: [problem] }));
    expect(() => requireTerminal('deploy', broken)).toThrow('the estate is wrong\n[deploy.confirm.impossible]');
  });
});
