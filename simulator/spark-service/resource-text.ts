/** Limits as the service lists them: CU written as the JSON text of cores and GiB. */
export function resourceText(cu: number): string {
  return JSON.stringify({ cpu: String(cu), memory: `${cu * 4}Gi` });
}
