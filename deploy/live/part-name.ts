/** What a part is known by in its whole, by the properties that it is made with. */
export function partName({ Name: name, MemberId: member }: Readonly<Record<string, unknown>>): string | undefined {
  const [known] = [name, member].filter((one) => typeof one === 'string' || typeof one === 'number');
  return known === undefined ? undefined : String(known);
}
