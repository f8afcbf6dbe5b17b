import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { INTERRUPT_TEXT, onInterrupt } from '../../deploy/interrupt';

/**
 * Lives on when interrupted, as a Terraform that saves its state does, and says how often it was when it is asked. A shell has one
 * thread: it hears of a signal before it reads what was written to it later. It ends by itself after a few reads.
 */
const STUBBORN =
  'count=0; trap "count=\\$((count + 1))" INT; echo ready; for i in 1 2 3 4 5 6 7 8 9; do read question && echo $count; done';

describe('interrupting', () => {
  let child: ChildProcess;
  let said: string[] = [];
  let stop: () => void = () => undefined;
  const hear = async (): Promise<string> => String((await once(child.stdout ?? child, 'data'))[0]).trim();
  /** How often the child was interrupted. */
  const interrupts = async (): Promise<number> => {
    child.stdin?.write('?\n');
    return Number(await hear());
  };

  beforeEach(async () => {
    said = [];
    child = spawn('sh', ['-c', STUBBORN]);
    await hear();
    const interrupt = onInterrupt((text) => said.push(text));
    interrupt.watch(child.pid ?? 0);
    stop = interrupt.end;
  });
  afterEach(() => {
    stop();
    child.kill('SIGKILL');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s reaches Terraform once; a second one is answered with a warning, a third one is passed on',
    async (signal) => {
      process.emit(signal);
      expect(await interrupts()).toBe(1);
      process.emit(signal);
      expect(await interrupts()).toBe(1);
      process.emit(signal);
      expect(await interrupts()).toBe(2);
      expect(said).toEqual([INTERRUPT_TEXT.first, INTERRUPT_TEXT.second, INTERRUPT_TEXT.third]);
    },
  );
});
