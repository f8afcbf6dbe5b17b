/**
 * What a thing keeps as it was born lies in the `input` of a `terraform_data` that ignores changes of it: a reference to it gives what was
 * written first, and Terraform needs no service to know it. This member of `input` says whose it is, `<address>#<logical id>`; the others
 * are properties.
 */
export const BORN_OF = 'of';

/** Why `ignore_changes` names `input` there. */
export const BORN_IGNORED = { input: 'what it was born with stays; the service changes it by no update' } as const;
