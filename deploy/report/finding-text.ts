import type { Finding, Reading } from '../../plan';

/** `file:line:column [code] stack: message`, what is lost, the fix last. */
function findingText({ code, severity, resource: { stack }, place, message, lost, fix }: Finding): string {
  const where = place ? `${place.file}:${place.line}:${place.column} ` : '';
  const weight = severity === 'warning' ? 'warning: ' : '';
  return [`${where}[${code}] ${weight}${stack}: ${message}`, ...(lost === undefined ? [] : [`  lost: ${lost}`]), `  fix: ${fix}`].join(
    '\n',
  );
}

export const findingsText = (findings: readonly Finding[]): string => findings.map(findingText).join('\n');

/** Why nothing is applied, and everything else that was found. */
export function refusalText({ findings }: Reading): string {
  const against = findings.filter(({ exit }) => exit !== undefined).length;
  return `${findingsText(findings)}\nnothing was changed: ${against} ${against === 1 ? 'finding stands' : 'findings stand'} against it`;
}
