import type { IConstruct } from 'constructs';
import { problemIn } from '../../constructs/core/problem-text';
import { type FoundProblem, belowStack } from '../problems/found-problem';

/** A message that a construct left for whoever synthesizes, as the cdktf manifest carries it. */
export interface Annotation {
  readonly constructPath: string;
  readonly level: string;
  readonly message: string;
  readonly stacktrace: string[] | undefined;
}

const LEVELS = new Set(['@cdktf/info', '@cdktf/warn', '@cdktf/error']);
const ERROR = '@cdktf/error';
const fixOf = (path: string): string => `change what ${belowStack(path)} is made from, or the construct or extension that refuses it`;

/** All annotations below `root`. */
export function collectAnnotations(root: IConstruct): Annotation[] {
  return root.node
    .findAll()
    .flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => LEVELS.has(type))
        .map(({ type, data, trace }) => ({ constructPath: construct.node.path, level: type, message: String(data), stacktrace: trace })),
    );
}

/** What annotations of level error say, as problems; one in the form of a problem's text keeps its code and fix. */
export function errorProblems(annotations: readonly Annotation[]): readonly FoundProblem[] {
  return annotations
    .filter(({ level }) => level === ERROR)
    .map(({ constructPath: path, message }) => ({
      ...problemIn(message, { code: 'construct.annotation', message, fix: fixOf(path) }),
      path,
    }));
}
