import type { IConstruct } from 'constructs';

/** A message that a construct left for whoever synthesizes, as the cdktf manifest carries it. */
export interface Annotation {
  readonly constructPath: string;
  readonly level: string;
  readonly message: string;
  readonly stacktrace: string[] | undefined;
}

const LEVELS = new Set(['@cdktf/info', '@cdktf/warn', '@cdktf/error']);
const ERROR = '@cdktf/error';

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

/** Throws if there is an annotation of level error, with all of them. */
export function refuseErrors(annotations: readonly Annotation[]): void {
  const errors = annotations.filter(({ level }) => level === ERROR);
  if (errors.length > 0) throw new Error(errors.map(({ constructPath, message }) => `[${constructPath}] ${message}`).join('\n'));
}
