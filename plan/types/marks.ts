import { isList, isObject, type Json, type Step } from './json';

/** The mark that stands in one member of a mark tree. */
export function markAt(marks: Json | undefined, step: Step): Json {
  if (marks === true) return true;
  if (isObject(marks) && typeof step === 'string') return marks[step] ?? false;
  if (isList(marks) && typeof step === 'number') return marks[step] ?? false;
  return false;
}

/** Whether a mark holds anywhere inside. */
export function isMarked(marks: Json | undefined): boolean {
  if (isList(marks)) return marks.some(isMarked);
  if (isObject(marks)) return Object.values(marks).some(isMarked);
  return marks === true;
}
