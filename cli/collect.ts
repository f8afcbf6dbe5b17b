/** Values of an option that may be given several times, in their order. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];
