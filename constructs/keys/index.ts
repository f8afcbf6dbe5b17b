/** What a program imports. */
export { type IEncryptionKey } from './contract';
export { EncryptionKey, type EncryptionKeyProps } from './encryption-key';
