/** What a program imports. */
export { type IEncryptionKey } from './contract';
export { EncryptionKey, type EncryptionKeyProps } from './encryption-key';
export { ExistingKey, type ExistingKeyProps } from './existing-key';
