import { startSimulator, type SimulatorOptions } from '../start';
import { failureOf } from './messages';

/** How long it waits for its first visitor, and after the last one left. Milliseconds. */
const FIRST_WAIT = 10_000;
const LAST_WAIT = 500;

/** A simulator in a process of its own, for everybody who deploys to the same cloud; ends when the last of them is gone. */
async function serve(options: SimulatorOptions): Promise<void> {
  const simulator = await startSimulator({
    ...options,
    visitorLeft: (visitors) => void (visitors === 0 && end(LAST_WAIT)),
  });
  let timer: NodeJS.Timeout | undefined;
  function end(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (simulator.visitors === 0) void simulator.stop().then(() => process.exit(0));
      else end(LAST_WAIT);
    }, wait);
  }
  end(FIRST_WAIT);
  process.on('SIGTERM', () => void simulator.stop().then(() => process.exit(0)));
  // An interrupt at the keyboard reaches the whole group: whoever deploys decides when it is over.
  process.on('SIGINT', () => undefined);
}

/** The program of such a process: options come as its argument, what is no plain data from the program itself. */
export function runDaemon(more: Pick<SimulatorOptions, 'functions'> = {}): void {
  serve({ ...(JSON.parse(process.argv[2] ?? '{}') as SimulatorOptions), ...more }).then(
    () => process.send?.({ ready: true }, () => process.disconnect?.()),
    (error: unknown) => process.send?.({ error: failureOf(error) }, () => process.exit(1)),
  );
}
