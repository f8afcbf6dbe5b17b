import { type Finding, SEVERITY_PREFIX } from '../plan';
import { clean } from '../terminal/clean';
import type { Verdict } from './verdict';

/** Every finding, and how many there are. */
export const findingsText = (verdict: Verdict): string => [...verdict.findings.flatMap(findingLines), summary(verdict)].join('\n');

function findingLines({ code, severity, resource, place, message, fix, lost }: Finding): string[] {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `;
  const lines = [`${where}[${code}] ${SEVERITY_PREFIX[severity]}${resource.stack}: ${message}`, `  fix: ${fix}`];
  return [...lines, ...(lost === undefined ? [] : [`  lost: ${lost}`])].map(clean);
}

function summary({ exit, stacks, findings }: Verdict): string {
  const of = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = [count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('info'), 'note')].filter(Boolean).join(', ');
  return `${count(stacks.length, 'plan')}: ${[counts, ENDS[exit]].filter(Boolean).join('; ')}`;
}

const ENDS: Readonly<Record<Verdict['exit'], string>> = {
  0: 'nothing stands against applying',
  1: 'not to be applied: it cannot be had as it is described',
  2: 'refused: an allowance would permit it',
};

const count = (number: number, what: string): string => (number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`);
