import type { AttributeDiff } from '../../../plan';
import { grouped } from '../report/diffs';
import { valueText } from '../words/values';
import { type Line, line } from './line';

/** Both values of a longer text stand below each other. */
const ONE_LINE = 72;

/** Attributes with their values, those of one policy or template below their attribute. */
export function diffLines(diffs: readonly AttributeDiff[], depth: number, isNew = false): Line[] {
  return grouped(diffs).flatMap(({ attribute, diffs: members }) => [
    ...(attribute === '' ? [] : [line(isNew ? 'new' : 'edit', depth, `${attribute}:`, isNew ? '+' : '~')]),
    ...members.flatMap(({ path, diff }) => valueLines(path, diff, attribute === '' ? depth : depth + 1)),
  ]);
}

function valueLines(path: string, diff: AttributeDiff, depth: number): Line[] {
  const [before, after] = [diff.before, diff.after].map((value) => (value === undefined ? undefined : valueText(value)));
  const end = diff.replaces ? '  (replaces it)' : '';
  if (before === undefined) return [line('new', depth, `${path}: ${after ?? '(nothing)'}${end}`, '+')];
  if (after === undefined) return [line('gone', depth, `${path}: ${before}${end}`, '-')];
  if (before.length + after.length <= ONE_LINE) return [line('edit', depth, `${path}: ${before} -> ${after}${end}`, '~')];
  return [line('gone', depth, `${path}: ${before}`, '-'), line('new', depth, `${path}: ${after}${end}`, '+')];
}
