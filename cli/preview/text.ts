import type { Preview } from '../../preview/types/preview';

/** A preview in a few lines for a terminal. */
export function textOf({ verdict, counts, stacks, findings, quotas, notes, problems }: Preview): string {
  const lines = [
    `${verdict.word}: ${verdict.sentence}`,
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([action, count]) => `${count} ${action}`)
      .join(', '),
    ...problems.map(({ file, line, code, message }) => `${file}:${line} [${code}] ${message}`),
    ...findings.map(({ code, resource, message, fix }) => `[${code}] ${resource.stack}: ${message}\n  fix: ${fix}`),
    ...stacks.flatMap(({ name, status, changes, cost }) => [
      `${name} (${status}) $${cost.fixed} + up to $${cost.ceiling}`,
      ...changes
        .filter(({ harmless }) => !harmless)
        .map(
          ({ action, resource, risk, why, place }) =>
            `  ${action} ${resource.address} ${resource.inner ?? ''} ${risk}: ${why} ${place ? `${place.file}:${place.line}` : ''}`,
        ),
    ]),
    ...quotas.map(({ stack, what, before, after, unit }) => `${stack} ${what}: ${before ?? 0} -> ${after ?? 0} ${unit}`),
    ...notes,
  ];
  return lines.filter(Boolean).join('\n');
}
