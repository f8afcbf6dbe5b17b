import type { Interrupt } from '../interrupt';
import { childrenOf } from './children-of';

/** How long Terraform has to end by itself. Its provider does not listen while it waits for a stack. Milliseconds. */
const GRACE = 10_000;

const PROVIDER = /terraform-provider-/;

/** An {@link Interrupt} that remembers which processes it watches, so that one call of Terraform can be ended alone. */
export interface Ending {
  readonly interrupt: Interrupt;
  /**
   * Asks Terraform to stop: it writes its state and begins nothing new. If its provider does not let go, the provider is ended: Terraform
   * then keeps what the state says of the resource, saves, lets go of the lock and ends by itself.
   */
  readonly end: () => void;
}

export function endingOf(interrupt: Interrupt, grace = GRACE): Ending {
  const running = new Set<number>();
  return {
    interrupt: {
      get stopped() {
        return interrupt.stopped;
      },
      watch: (pid) => {
        running.add(pid);
        const forget = interrupt.watch(pid);
        return () => {
          running.delete(pid);
          forget();
        };
      },
      end: interrupt.end,
    },
    end: () => {
      for (const pid of running) signal(pid, 'SIGINT');
      setTimeout(() => {
        for (const { pid, command } of [...running].flatMap(childrenOf)) if (PROVIDER.test(command)) signal(pid, 'SIGTERM');
      }, grace).unref();
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended by itself.
  }
}
