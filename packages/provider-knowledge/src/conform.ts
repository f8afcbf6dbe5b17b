export { conformDocument } from './conform/document';
export type { ConformCode, Nonconformity } from './conform/nonconformity';
export { conform } from './conform/resource';
export { NOT_KNOWN } from './conform/groups';
