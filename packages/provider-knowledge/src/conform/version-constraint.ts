type Compare = (sign: number) => boolean;

const OPERATORS: Readonly<Record<string, Compare>> = {
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
};

/** Whether a Terraform version constraint (`>= 1.2, < 2.0`, `~> 1.289.0`, `1.289.0`) admits a version. */
export function admits(constraint: string, version: string): boolean {
  return constraint.split(',').every((part) => {
    const [, operator = '', bound = ''] = /^\s*(=|!=|>=|<=|~>|>|<)?\s*v?(\S+)\s*$/.exec(part) ?? [];
    if (operator === '~>') {
      const fixed = bound.split('.').slice(0, -1);
      return compare(version, bound) >= 0 && compare(version.split('.').slice(0, fixed.length).join('.'), fixed.join('.')) === 0;
    }
    return (OPERATORS[operator === '' ? '=' : operator] as Compare)(compare(version, bound));
  });
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
