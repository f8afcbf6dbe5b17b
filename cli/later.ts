type Action<A extends readonly unknown[]> = (...args: A) => void | Promise<void>;

/** An action whose module is loaded when it runs: `--help` must not wait for what the command needs. */
export const later =
  <A extends readonly unknown[]>(load: () => Action<A>): Action<A> =>
  (...args) =>
    load()(...args);
