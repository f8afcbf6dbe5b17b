/** What a workload's `read` and `write` point to. */
export interface DataReference {
  /** Another business, whose lake it is; absent for the workload's own things. */
  readonly business?: string;
  readonly kind: 'lake' | 'bucket';
  /** Layer of the lake, or key of the bucket. Absent: the whole lake. */
  readonly name?: string;
}

const FORM = /^(?:(?<business>[a-z][a-z0-9-]*)\/)?(?<kind>lake|bucket)(?:\/(?<name>[a-z][a-z0-9_-]*))?$/;

/** Reads `lake`, `lake/ods`, `bucket/contracts` or `lending/lake/ads`; undefined for anything else. */
export function parseDataReference(text: string): DataReference | undefined {
  const { business, kind, name } = FORM.exec(text)?.groups ?? {};
  if (kind === undefined || (kind === 'bucket' && (name === undefined || business !== undefined))) return undefined;
  return { kind: kind as DataReference['kind'], ...(business === undefined ? {} : { business }), ...(name === undefined ? {} : { name }) };
}
