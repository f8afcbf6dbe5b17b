/** Tags that every resource gets; nobody can set them to something else. */
export const OWN_TAGS: readonly string[] = ['environment', 'business', 'owner', 'cost-center', 'managed-by', 'expires'];

/** Tags that one resource takes. */
export const MOST_TAGS = 20;
