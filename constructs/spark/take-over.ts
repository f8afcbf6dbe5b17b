/** A part that may be there before. */
interface Taking {
  readonly takeOver?: boolean;
}

/** What tells the function to take over what has the part's name already, instead of refusing to make it. */
export const taking = ({ takeOver = false }: Taking): { readonly TakeOver?: true } => (takeOver ? { TakeOver: true } : {});
