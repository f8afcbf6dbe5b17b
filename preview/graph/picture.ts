/** An estate as it is drawn: plain data that whoever knows the estate makes. */
export interface Picture {
  readonly title: string;
  readonly environments: readonly PictureEnvironment[];
}

export interface PictureEnvironment {
  readonly name: string;
  /** Region, for example. */
  readonly about: string;
  /** Producers before their readers. */
  readonly stacks: readonly PictureStack[];
}

export interface PictureStack {
  readonly name: string;
  readonly kind: 'bootstrap' | 'foundation' | 'shared' | 'business';
  readonly business?: string;
  readonly reads: readonly string[];
  readonly parts: readonly Part[];
  /** Programs that touch the parts. */
  readonly workloads: readonly Workload[];
}

/** What a stack has of one service. */
export interface Part {
  readonly key: string;
  readonly title: string;
  /** All of it in one figure: `4,000 CU`. */
  readonly size?: string;
  /** `queue night: 2,400 CU`, `topic events`. */
  readonly items: readonly string[];
}

export interface Workload {
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** What a workload may do to a part of its own stack or of another. */
export interface Grant {
  readonly stack: string;
  readonly part: string;
  /** `submits to night, small`. */
  readonly words: string;
}

/** What a change does to a stack: how it is marked. */
export type Mark = 'data-loss' | 'outage' | 'restart' | 'cost' | 'metadata' | 'new' | 'left';

export interface DrawOptions {
  /** By stack. */
  readonly marks?: Readonly<Record<string, Mark>>;
  /** Where a click on a stack leads. */
  readonly linkTo?: (stack: string) => string;
  /** Whether the SVG carries its own style; in a page, the page's holds. */
  readonly style?: boolean;
}
