/** A key that data is encrypted with. */
export interface IEncryptionKey {
  /** Id of the KMS key, or a reference to it. */
  readonly keyId: string;
}
