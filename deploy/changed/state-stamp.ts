/** Which state it is, and how often it was written. */
export interface StateStamp {
  readonly lineage: string;
  readonly serial: number;
}

/** The stamp of a state as `terraform state pull` prints it; undefined where there is no state. */
export function stampOf(text: string): StateStamp | undefined {
  try {
    const { lineage, serial } = JSON.parse(text) as Partial<StateStamp>;
    return typeof lineage === 'string' && typeof serial === 'number' ? { lineage, serial } : undefined;
  } catch {
    return undefined;
  }
}
