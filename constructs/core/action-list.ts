/** RAM actions that belong together, with what they are for; grants are built from tables of these. */
export interface ActionList {
  readonly why: string;
  readonly actions: readonly string[];
}

/** The actions of all lists, each once. */
export const actionsOf = (...lists: readonly ActionList[]): readonly string[] => [...new Set(lists.flatMap((list) => list.actions))];
