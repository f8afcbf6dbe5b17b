/** How a terminal is written for. */
export interface TextOptions {
  /** Columns; lines are as long as they are where nobody says. */
  readonly width?: number;
  readonly colour?: boolean;
}

/** How a comment is written for. */
export interface MarkdownOptions {
  /** Longest comment, in bytes. */
  readonly limit?: number;
  /** Address of the files of the head, for links to lines: `https://github.com/acme/estate/blob/<commit>`. */
  readonly source?: string;
  /** Where the whole report is, for what has to be left out: `the artifact preview.html`, or an address. */
  readonly fullReport?: string;
}

/** What a page holds beyond the preview. */
export interface HtmlOptions {
  /** The picture of the estate: an SVG of `preview/graph`, drawn without a style of its own. */
  readonly picture?: string;
  /** As in a comment: address of the files of the head. */
  readonly source?: string;
}

export interface SarifOptions {
  /** The file that is named where a finding has no place: code scanning takes no result without one. */
  readonly estateFile?: string;
}
