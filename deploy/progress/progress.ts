/** What a stack is at. */
export interface Activity {
  /** For example `planning`. */
  readonly doing: string;
  /** Steps done, of `total`; absent where there is nothing to count. */
  readonly done?: number;
  readonly total?: number;
  /** The resource it has been at for longest. */
  readonly on?: string;
}

/** Shows a run while it runs. */
export interface Progress {
  /** The stack is at this now. */
  readonly show: (stack: string, activity: Activity) => void;
  /** The stack has ended, in words. */
  readonly settle: (stack: string, ending: Ending, text: string) => void;
  /** Something about all of it. */
  readonly say: (text: string) => void;
  /** Leaves the terminal to others; showing something begins anew. */
  readonly end: () => void;
}

export type Ending = 'good' | 'bad' | 'open';
