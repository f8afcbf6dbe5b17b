/** What a pipeline is written for. */
export interface Pipeline {
  /** Folder of the estate as a shell takes it. */
  readonly estate: string;
  readonly environments: readonly string[];
  /** The branch that is deployed; absent: the repository's default. */
  readonly branch?: string;
}

/** A file of a pipeline, from the root of the repository. */
export interface PipelineFile {
  readonly path: string;
  readonly text: string;
}

/** The line that says whose file it is: without it nothing is written over. */
export const headerOf = (kind: string): string =>
  `# Written by \`lakewright ci ${kind}\`: run it again after adding an environment; without this line it is yours.`;
