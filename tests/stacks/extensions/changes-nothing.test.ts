import { Extensions } from '../../../stacks/extensions/extensions';
import { ESTATES, estateIn, synthEstate } from '../../support/estates';

/** Looks at every stack and changes none; what is retained is read from the JSON once more because of it. */
const LOOKS = new Extensions('/estate/extensions', [
  { file: '/estate/extensions/looks.ts', extension: { bootstrap: () => {}, foundation: () => {}, shared: () => {}, business: () => {} } },
]);

test('an extension that changes nothing changes no byte', () => {
  const estate = estateIn(ESTATES['estate'] ?? '');
  const texts = (extensions: Extensions) => Object.values(synthEstate(estate, { extensions })).map(({ text }) => text);
  expect(texts(LOOKS)).toEqual(texts(Extensions.none));
});
