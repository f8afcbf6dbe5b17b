/** A comment on a pull request, or a note on a merge request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
}

/** What a commit is marked with. */
export interface CommitStatus {
  readonly state: 'success' | 'failure';
  /** What is told of it beside its name. */
  readonly sentence: string;
  readonly name: string;
}

/** The few calls that posting needs, of one pull request. What fails throws {@link ServiceFailure}. */
export interface Forge {
  /** `GitHub`, `GitLab`. */
  readonly name: string;
  /** Comments that we wrote, of all pages. Somebody else's may carry our marker, and is not among them. */
  comments(): Promise<Comment[]>;
  create(body: string): Promise<Comment>;
  update(id: number, body: string): Promise<void>;
  remove(id: number): Promise<void>;
  mark(status: CommitStatus): Promise<void>;
}

/** A variable that is missing or wrong, and what to do about it. */
export interface Missing {
  readonly name: string;
  readonly fix: string;
}

/** Where to post: a place, nowhere for a reason that is nobody's mistake, or what is missing. */
export type Where<Place> =
  | { readonly kind: 'there'; readonly place: Place }
  | { readonly kind: 'nowhere'; readonly why: string }
  | { readonly kind: 'missing'; readonly missing: readonly Missing[] };

export type Env = Readonly<Record<string, string | undefined>>;

/** Variables that have to be there, of those that are not. */
export const missingIn = (env: Env, wanted: Readonly<Record<string, string>>): Missing[] =>
  Object.entries(wanted)
    .filter(([name]) => !env[name])
    .map(([name, fix]) => ({ name, fix }));
