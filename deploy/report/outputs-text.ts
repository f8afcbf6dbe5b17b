import { table } from '../../terminal/table';

/** One output as `terraform output -json` has it. */
export interface Output {
  readonly sensitive: boolean;
  readonly value: unknown;
}

export interface StackOutputs {
  readonly name: string;
  readonly outputs: Readonly<Record<string, Output>>;
}

const HIDDEN = '(sensitive)';
/** Longer values are cut: `terraform output` has them whole. */
const LONGEST = 90;

/** Every output of every stack, one line per value; sensitive ones are named, not shown. */
export function outputsText(stacks: readonly StackOutputs[]): string {
  const rows = stacks.flatMap(({ name, outputs }) =>
    Object.entries(outputs).flatMap(([output, { sensitive, value }]) =>
      (sensitive ? [[output, HIDDEN] as const] : flat(output, value)).map(([path, text]) => [name, path, shortened(text)]),
    ),
  );
  const told = rows.map(([stack = '', ...rest], index) => [index > 0 && rows[index - 1]?.[0] === stack ? '' : stack, ...rest]);
  return rows.length > 0 ? table(['stack', 'output', 'value'], told) : '';
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function flat(path: string, value: unknown): (readonly [string, string])[] {
  if (value === null || typeof value !== 'object') return [[path, String(value)]];
  if (Array.isArray(value)) return [[path, value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one))).join(', ')]];
  return Object.entries(value).flatMap(([key, inner]) => flat(`${path}.${key}`, inner));
}
