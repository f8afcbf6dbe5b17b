import type { Finding } from '../../../plan';
import type { RatedChange } from '../../types/stack-preview';
import { findingText } from '../words/findings';
import { type Line, line } from './line';

/** A finding with what is lost and what to do; below its change it does not repeat what that says. */
export function findingLines(finding: Finding, depth = 0, below?: RatedChange): Line[] {
  const { code, message, place, more } = findingText(finding, below);
  const stack = below === undefined ? `${finding.resource.stack}: ` : '';
  return [
    line(finding.severity === 'error' ? 'gone' : 'edit', depth, `${stack}${message} [${code}]`),
    ...(place === undefined ? [] : [line('note', depth + 1, place)]),
    ...more.map(([label, text]) => line('note', depth + 1, `${label}: ${text}`)),
  ];
}
