import { conformDocument } from '@lakewright/provider-knowledge/conform';
import { ESTATES, estateIn, synthEstate } from '../support/estates';

describe.each(Object.entries(ESTATES))('%s', (_name, folder) => {
  const stacks = synthEstate(estateIn(folder));

  it('synthesizes stacks that the providers would take', () => {
    const found = Object.entries(stacks).flatMap(([stack, { json }]) =>
      conformDocument(json).map(({ address, path, code, message }) => `${stack}: ${address} ${path} [${code}] ${message}`),
    );
    expect(found).toEqual([]);
    expect(Object.keys(stacks).length).toBeGreaterThan(0);
  });

  it('has the same bytes when synthesized again', () => {
    const again = synthEstate(estateIn(folder));
    expect(
      Object.entries(again)
        .filter(([name, { text }]) => text !== stacks[name]?.text)
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('writes no token, no secret and no unresolved object', () => {
    for (const { text } of Object.values(stacks)) expect(text).not.toMatch(/TfToken|\[object Object\]|undefined|NaN/);
  });
});
