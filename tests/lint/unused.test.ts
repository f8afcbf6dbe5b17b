import { TREE, lint } from './small-tree';

test('a tree in order passes', () => {
  expect(lint('lint:unused')).toMatchObject({ status: 0 });
});

test('an unused export, file and dependency each fail lint', () => {
  const { status, text } = lint(
    'lint:unused',
    { 'domain/words.ts': `${TREE['domain/words.ts']}\nexport const nobodyAsks = 1;`, 'domain/alone.ts': `export const alone = 1;` },
    { commander: '*' },
  );
  expect(status).toBe(1);
  expect(text).toMatch(/Unused files \(1\)\n *domain\/alone\.ts/);
  expect(text).toMatch(/Unused dependencies \(1\)\n *commander/);
  expect(text).toMatch(/Unused exports \(1\)\n *nobodyAsks .*domain\/words\.ts/);
});
