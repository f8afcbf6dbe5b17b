/**
 * Some properties of a resource must stay as they were when it was made, whatever is declared later. They are kept in the state, in the
 * `input` of a `terraform_data` that ignores changes of it. A reference to that `input` gives what was written first, and Terraform knows
 * it without asking a service. This member of `input` says which resource the values belong to, as `<address>#<logical id>`; all other
 * members are its properties.
 */
export const BORN_OF = 'of';

/** The attribute that such a `terraform_data` ignores, with why. */
export const BORN_IGNORED = { input: 'what it was born with stays; the service changes it by no update' } as const;
