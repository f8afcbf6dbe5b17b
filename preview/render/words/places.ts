import type { Position } from '../../../domain/problem';

/** `estate/businesses/risk.yaml:9`. */
export const placeText = ({ file, line }: Position): string => `${file}:${line}`;
