import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isStateful, statefulTypes } from '@lakewright/provider-knowledge/protection';
import { TYPES } from '../../constructs/registry';
import { LockTable } from '../../constructs/storage/lock-table';
import { EXISTING_NETWORK } from '../support/existing-network';
import { runBlock, tsBlocks } from '../support/readme-blocks';
import { synth } from '../support/synth';
import type { Attributes } from '../support/stack-document';

const CONSTRUCTS = resolve(__dirname, '..', '..', 'constructs');
const readmes = readdirSync(CONSTRUCTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .map((folder) => join(CONSTRUCTS, folder, 'README.md'));
const lockTable = { instanceName: 'acme-prod-tf', tableName: 'locks', description: 'Locks' };

/** Everything that the examples make, and what they leave out. */
const documents = [
  ...readmes.flatMap((file) =>
    tsBlocks(file).map((block) => synth((stack) => runBlock(file, block, stack, { network: EXISTING_NETWORK }))),
  ),
  synth((stack) => new LockTable(stack, 'Lock', lockTable)),
];
const made = (type: string): readonly Attributes[] => documents.flatMap((document) => document.resources(type));

test.each(statefulTypes)('%s is made somewhere, always retained, and ignores what the table says or less', (type) => {
  expect(made(type)).not.toEqual([]);
  for (const { lifecycle } of made(type)) {
    expect(lifecycle).toMatchObject({ prevent_destroy: true });
    const { ignore_changes: ignored = [] } = lifecycle as { ignore_changes?: string[] };
    const { ignore = {}, zoned = [] } = TYPES[type] ?? {};
    expect([...Object.keys(ignore), ...zoned]).toEqual(expect.arrayContaining(ignored));
  }
});

test('nothing else is retained: a plan that cannot remove it would need a reason in the table', () => {
  const others = documents
    .flatMap((document) => document.addresses)
    .map((address) => address.split('.')[0] ?? '')
    .filter((type) => !isStateful(type));
  const retained = [...new Set(others)].filter((type) =>
    made(type).some(({ lifecycle }) => (lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy),
  );
  expect(retained).toEqual([]);
});
