/** A number as people write it: `10,400`. */
export const number = (value: number): string => value.toLocaleString('en-US');

/** `1 stack`, `3 stacks`. */
export const count = (value: number, one: string, many = `${one}s`): string => `${number(value)} ${value === 1 ? one : many}`;
