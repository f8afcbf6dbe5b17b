import { ESTATES, estateIn, synthEstate } from '../support/estates';

type Json = Record<string, unknown>;

/** The bytes of a stack with the places of states blanked, and those places: the backend, cdktf's note of its kind, remote states. */
function withoutPlaces(text: string): { readonly rest: string; readonly places: string } {
  const document = JSON.parse(text) as {
    readonly terraform: Json;
    readonly data?: { readonly terraform_remote_state?: Record<string, Json> };
  };
  const reads = document.data?.terraform_remote_state ?? {};
  const places = [document.terraform['backend'], ...Object.values(reads).flatMap(({ backend, config }) => [backend, config])].map((place) =>
    JSON.stringify(place, null, 2),
  );
  const flat = (json: string): string => json.replace(/^ +/gm, '');
  const rest = places.reduce((remaining, place) => remaining.replace(flat(place), '<place>'), flat(text));
  return { rest: rest.replace(/^"backend": "(oss|local)",$/m, '"backend": <place>,'), places: places.join() };
}

describe.each(Object.entries(ESTATES))('the rehearsal of %s', (_, dir) => {
  it('differs from the real thing in where states lie, and in nothing else', () => {
    const estate = estateIn(dir);
    const real = synthEstate(estate);
    const rehearsed = synthEstate(estate, { stateFolder: '/rehearsal' });
    expect(Object.keys(rehearsed)).toEqual(Object.keys(real));
    for (const [name, stack] of Object.entries(rehearsed)) {
      const [one, other] = [withoutPlaces(stack.text), withoutPlaces(real[name]?.text ?? '{}')];
      expect(one.rest).toBe(other.rest);
      expect(one.places).not.toBe(other.places);
      expect(one.places.match(/"path": "[^"]*"/g)?.every((path) => path.startsWith('"path": "/rehearsal/'))).toBe(true);
    }
  });
});
