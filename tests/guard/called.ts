import { guard, type GuardOptions } from '../../guard/guard';
import { Exit } from '../../domain/exit';

export interface Called {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls the command in this process on 2026-11-28 and keeps what it writes. */
export function called(files: readonly string[], options: GuardOptions = {}): Called {
  const written = { stdout: '', stderr: '' };
  const keep = (stream: keyof typeof written) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    });
  const spies = [keep('stdout'), keep('stderr')];
  try {
    guard(files, options, '2026-11-28');
    return { exit: 0, ...written };
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    return { exit: error.code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
