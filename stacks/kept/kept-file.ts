/**
 * File beside the JSON of a stack. It lists what the stack once protected and no longer describes. Terraform reads no file of this name.
 */
export const KEPT_FILE = 'kept.json';
