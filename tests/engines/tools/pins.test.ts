import { CELEBORN_JAR } from '../../../constructs/components/local/celeborn';
import { IMAGES } from '../../../constructs/core/kubernetes/images';
import { VERSIONS } from './pins';

/** In the fast lane: a newer image asks for the same engine here. */
describe('engines of the lane', () => {
  it.each(['kafka', 'hive', 'spark'] as const)('%s has the version of the image', (name) => {
    expect(IMAGES[name].image).toBe(`apache/${name}:${VERSIONS[name]}`);
  });

  it('Flink has the version of the image', () => expect(IMAGES.flinkManager.image).toBe(`flink:${VERSIONS.flink}`));

  it('Celeborn’s client has the version that Spark is given', () => {
    expect(CELEBORN_JAR.split('/').at(-2)).toBe(VERSIONS.celeborn);
  });
});
