import type { Assert, Covers } from '../../domain/covers';

interface Model {
  readonly size: number;
  readonly level: string;
}
interface Props {
  readonly name: string;
  readonly size: string | number;
}

// The compiler is what is tested here: `npm run types` fails where one of these is not refused.
export type Covered = [Assert<Covers<Model, Props & { readonly level: string }>>, Assert<Covers<Model, Props, 'level'>>];
// @ts-expect-error `level` is written in YAML and reaches nothing
export type Forgotten = Assert<Covers<Model, Props>>;
// @ts-expect-error only what the model has can be left out
export type Unknown = Assert<Covers<Model, Props, 'levels'>>;

test('what is missing is named', () => {
  const missing: Covers<Model, Props> = 'level';
  expect(missing).toBe('level');
});
