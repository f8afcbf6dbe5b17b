import { nearest, suggestion } from '../../domain/nearest';

test.each([
  ['Max', ['WorkspaceId', 'Name', 'MaxCu'], 'MaxCu'],
  ['qouta', ['Queues', 'Quota'], 'Quota'],
  ['dataset', ['quota'], undefined],
  ['quota', [], undefined],
])('of %s among %j it is %s: the case of letters counts for nothing', (word, known, best) => {
  expect(nearest(word, known)).toBe(best);
});

test('where nothing is near, all are named', () => {
  expect(suggestion('dataset', ['Quota', 'Queues'])).toBe('known: Quota, Queues');
});
