import { called, type Finding, SEVERITY_PREFIX } from '../../../plan';
import type { RatedChange } from '../../types/stack-preview';
import { placeText } from './places';

/** What is told of a finding below its message. */
export interface FindingText {
  readonly code: string;
  readonly message: string;
  readonly place?: string;
  /** Label and text: what is lost, who lives there, what to do. */
  readonly more: readonly (readonly [label: string, text: string])[];
}

/** Below its change a finding does not say again which resource it is of, and where that is written. */
export function findingText({ code, severity, resource, message, place, lost, fix, allowedBy }: Finding, below?: RatedChange): FindingText {
  const where = place === undefined ? undefined : placeText(place);
  const known = below?.place === undefined ? undefined : placeText(below.place);
  const name = `${called(resource)}`;
  const short = below !== undefined && message.startsWith(name) ? message.slice(name.length).replace(/^:? /, '') : message;
  return {
    code,
    message: `${SEVERITY_PREFIX[severity]}${short}`,
    ...(where === undefined || where === known ? {} : { place: where }),
    more: [
      ...(lost === undefined ? [] : [['lost', lost] as const]),
      ...(allowedBy === undefined ? [] : [['allowed by', allowedBy] as const]),
      ['fix', fix] as const,
    ],
  };
}
