/** What the shared stack tells businesses; a service that the environment has not is null. */
export interface SharedOutputs {
  readonly kafka: { readonly instance_id: string; readonly endpoint: string; readonly sasl_endpoint: string } | null;
  readonly metastore: { readonly kind: string; readonly uris: readonly string[] | string; readonly catalog_id: string | null } | null;
}

export const SHARED_DESCRIPTIONS: Readonly<Record<keyof SharedOutputs, string>> = {
  kafka: 'Kafka instance that businesses share',
  metastore: 'Hive Metastore or catalog that businesses share',
};
