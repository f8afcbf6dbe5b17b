import { isMap, type PlainMap } from '../../domain/schema/walk';
import { flowText } from './yaml-text';

/** Longest line that a map is written on. */
const WIDTH = 100;

/** An environment's file: short maps on one line, others indented. */
export function environmentText(content: PlainMap, head: readonly string[]): string {
  return [...head, ...lines(content, '')].map((line) => `${line}\n`).join('');
}

function lines(content: PlainMap, indent: string): string[] {
  return Object.entries(content).flatMap(([key, value]) => {
    const line = `${indent}${key}: ${flowText(value)}`;
    if (!isMap(value) || (line.length <= WIDTH && !Object.values(value).some(isMap))) return [line];
    return [`${indent}${key}:`, ...lines(value, `${indent}  `)];
  });
}
