import { markerIn, markerText } from '../../../preview/post/marker';

const DIGEST = 'lw1.aaaaaaaaaaaa';

describe('the marker', () => {
  it.each(['estate/prod', 'a--b', '../estate--> <!--', "it's (one) key=2", '湖/生产'])(
    'carries the key %j unseen, and ends no comment',
    (key) => {
      const text = markerText({ key, run: 3, digest: DIGEST });
      expect(text.slice(4, -3)).not.toMatch(/--|[<>]/);
      expect(markerIn(`${text}\nbody`)).toEqual({ key, run: 3, digest: DIGEST });
    },
  );

  it('is not what others write', () => {
    expect(markerIn('hello')).toBeUndefined();
    expect(markerIn('<!-- lakewright preview -->')).toBeUndefined();
    expect(markerIn(`text\n${markerText({ key: 'a' })}`)).toBeUndefined();
  });
});
