export { conformDocument, type AddressedNonconformity } from './conform/document';
export type { ConformCode, Nonconformity } from './conform/nonconformity';
export { conform, type ConformOptions } from './conform/resource';
