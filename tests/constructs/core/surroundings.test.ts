import { Construct } from 'constructs';
import { provideSurroundings, surroundingsOf } from '../../../constructs/core/surroundings';
import { App } from '../../../constructs/core/terraform';

test('a hand-written stack that says nothing may lose nothing', () => {
  expect(surroundingsOf(new App({ outdir: '/tmp' }))).toEqual({
    estate: 'lake',
    environment: 'dev',
    region: 'cn-hangzhou',
    production: false,
    allowDataLoss: false,
  });
});

test('the nearest ones above hold', () => {
  const app = new App({ outdir: '/tmp' });
  provideSurroundings(app, { environment: 'prod', production: true });
  const inner = new Construct(new Construct(app, 'Outer'), 'Inner');
  expect(surroundingsOf(inner)).toMatchObject({ environment: 'prod', production: true });
  provideSurroundings(inner, { environment: 'dev' });
  expect(surroundingsOf(new Construct(inner, 'Leaf'))).toMatchObject({ environment: 'dev', production: false });
});

test('they cannot be changed behind the back of constructs that have read them', () => {
  const app = new App({ outdir: '/tmp' });
  provideSurroundings(app, {});
  expect(() => provideSurroundings(app, { allowDataLoss: true })).toThrow(TypeError);
  expect(Object.isFrozen(surroundingsOf(app))).toBe(true);
});
