/** Steps from the root of a value: attribute names, list indexes. */
export type Path = readonly (string | number)[];

/** As a person writes it: `vswitches[0].vswitch_id`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
}
