import { circular } from '../../../deploy/order/order';
import { type Before, stepsOf } from '../../../deploy/order/steps';

const STACKS = [
  { name: 'shared', needs: [] },
  { name: 'risk', needs: ['shared'] },
  { name: 'lending', needs: ['shared'] },
];
const before = (first: string, then: string): Before => {
  const place = (text: string): Before['first'] => {
    const [stack = '', address = ''] = text.split(' ');
    return { stack, address };
  };
  return { first: place(first), then: place(then) };
};
const written = (befores: readonly Before[], goes = (_: string, addresses: readonly string[]) => addresses): string[] =>
  stepsOf(STACKS, befores, goes).map(
    ({ name, needs, clears }) => `${name} <- ${needs.join(' + ')}${clears ? ` (${clears.join(' ')})` : ''}`,
  );

describe('steps of a deploy', () => {
  it('are the stacks themselves where nothing has to go first', () => {
    expect(written([])).toEqual(['shared <- ', 'risk <- shared', 'lending <- shared']);
  });

  it('let a reader go first, then what it read, then the rest of the reader; others wait as ever', () => {
    expect(written([before('risk topic', 'shared kafka')])).toEqual([
      'shared <- risk, removals',
      'risk, removals <-  (topic)',
      'risk <- shared + risk, removals',
      'lending <- shared',
    ]);
  });

  it('take along what the reader has to lose with it', () => {
    expect(written([before('risk topic', 'shared kafka')], (_, addresses) => [...addresses, 'acl'])[1]).toBe(
      'risk, removals <-  (topic acl)',
    );
  });

  it('add nothing where the order of stacks is right as it is, or the other stack is not worked on', () => {
    expect(written([before('shared kafka', 'risk topic'), before('old topic', 'shared kafka'), before('risk a', 'risk b')])).toEqual([
      'shared <- ',
      'risk <- shared',
      'lending <- shared',
    ]);
  });

  it('go in a chain where what goes first is itself needed by another stack', () => {
    expect(written([before('lending job', 'risk bucket'), before('risk bucket', 'shared key')])).toEqual([
      'shared <- risk, removals',
      'risk, removals <- lending, removals (bucket)',
      'risk <- shared + lending, removals + risk, removals',
      'lending, removals <-  (job)',
      'lending <- shared + lending, removals',
    ]);
  });

  it('are a circle where two stacks hold on to each other', () => {
    const both = [before('lending a', 'risk b'), before('risk b', 'lending a')];
    expect(circular(stepsOf(STACKS, both, (_, addresses) => addresses))).toEqual([
      'risk, removals',
      'risk',
      'lending, removals',
      'lending',
    ]);
  });
});
