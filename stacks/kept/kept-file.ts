/** Lists, beside the JSON of a stack, what it kept once and does not describe any more. Terraform reads no file that is called like this. */
export const KEPT_FILE = 'kept.json';
