import { describedBy } from '../../deploy/reading/described';
import type { StackRef } from '../../stacks/stack-list';
import { ESTATES, estateIn } from '../support/estates';

const left = (name: string, environment: string): StackRef => ({ name, environment, kind: 'business', needs: [] });

describe('what an estate says of stacks that only their states know', () => {
  const estate = estateIn(ESTATES['estate'] ?? 'estate');
  const { described, environmentOf } = describedBy(estate, [left('old-dev', 'dev'), left('old-gone', 'gone')]);

  it('is the second key of their environment, while there is one', () => {
    expect(environmentOf('old-dev')).toEqual(environmentOf('foundation-dev'));
    expect(environmentOf('old-dev')).toMatchObject({ name: 'dev', allowDataLoss: estate.environments['dev']?.allowDataLoss });
    expect(environmentOf('old-gone')).toBeUndefined();
  });

  it('is not that they are described', () => expect(described).not.toContain('old-dev'));
});
