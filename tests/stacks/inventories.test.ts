import { expectInventory } from '../support/inventory';
import { ESTATES, estateIn, synthEstate } from '../support/estates';

const stacks = synthEstate(estateIn(ESTATES['estate'] ?? ''));

describe('the default estate', () => {
  it('has these stacks', () => {
    expect(Object.keys(stacks).sort()).toEqual([
      'bootstrap-prod',
      'foundation-dev',
      'foundation-prod',
      'lending-dev',
      'lending-local',
      'lending-prod',
      'risk-dev',
      'risk-local',
      'risk-prod',
      'shared-dev',
      'shared-local',
      'shared-prod',
    ]);
  });

  it.each(Object.entries(stacks))('%s is as its inventory says', (name, document) => {
    expectInventory(name, document);
  });
});
