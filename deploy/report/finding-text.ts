import { isError, positionText } from '../../domain/problem';
import { formatProblems } from '../../model/problems/format';
import type { Finding } from '../../plan';
import type { Told } from '../reading/reader';

/** `file:line:column [code] stack: message`, what is lost, the fix last. */
function findingText({ code, severity, resource: { stack }, place, message, lost, fix }: Finding): string {
  const where = place ? `${positionText(place)} ` : '';
  const weight = severity === 'warning' ? 'warning: ' : '';
  return [`${where}[${code}] ${weight}${stack}: ${message}`, ...(lost === undefined ? [] : [`  lost: ${lost}`]), `  fix: ${fix}`].join(
    '\n',
  );
}

/** Everything that was found, of plans and then of allowances. */
export const findingsText = ({ findings, allowanceProblems }: Pick<Told, 'findings' | 'allowanceProblems'>): string =>
  [...findings.map(findingText), ...(allowanceProblems.length > 0 ? [formatProblems(allowanceProblems)] : [])].join('\n');

/** Why nothing is applied, and everything else that was found. */
export function refusalText(told: Pick<Told, 'findings' | 'allowanceProblems'>): string {
  const against = told.findings.filter(({ exit }) => exit !== undefined).length + told.allowanceProblems.filter(isError).length;
  return `${findingsText(told)}\nnothing was changed: ${against} ${against === 1 ? 'finding stands' : 'findings stand'} against it`;
}
