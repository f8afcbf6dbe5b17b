/** What an action of the command line prints, called in this process. */
export async function printed(action: () => void | Promise<void>): Promise<string> {
  const written: string[] = [];
  const spies = ([process.stdout, process.stderr] as const).map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    }),
  );
  try {
    await action();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return written.join('');
}
