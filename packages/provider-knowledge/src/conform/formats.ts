import { FORMATS } from '../../facts/formats';
import type { Format } from './format';

const BY_TYPE = new Map<string, Map<string, Format>>();
for (const { type, attributes, format } of FORMATS) {
  const ofType = BY_TYPE.get(type) ?? new Map<string, Format>();
  BY_TYPE.set(type, ofType);
  for (const path of attributes) ofType.set(path, format);
}

/** The form of each text of a type that must have one, by path. */
export const formatsOf = (type: string): ReadonlyMap<string, Format> => BY_TYPE.get(type) ?? new Map();
